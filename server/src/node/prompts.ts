import type { Prompts } from '../cli/io.js';

/** Asks on the terminal; what draws the questions is loaded when there is one. */
export const terminalPrompts: Prompts = {
  async select(message, options) {
    const { isCancel, select } = await import('@clack/prompts');
    const answer = await select({ message, options: [...options], showInstructions: false });
    return isCancel(answer) ? undefined : answer;
  },
  async text(message, placeholder) {
    const { isCancel, text } = await import('@clack/prompts');
    const answer = await text({ message, placeholder, defaultValue: '' });
    return isCancel(answer) ? undefined : answer;
  },
};

import { createLinter, type Config } from '../core/index.js';
import { analyse } from './analyst.js';
import type { FromThread, ToThread } from './pool.js';

/** Returns what a thread does with each task: it reads the draft, and says so when that fails. */
export function createThreadBody(): (message: ToThread) => FromThread {
  const linter = createLinter();
  const configs = new Map<number, Config>();
  return ({ task, config, defines }) => {
    try {
      if (defines) configs.set(config, defines);
      return { analysed: analyse(linter, { ...task, config: configs.get(config) as Config }) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

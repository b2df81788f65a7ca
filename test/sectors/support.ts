import { DEFAULT_CONFIG, type Config, type Draft, type Language } from '../../server/src/core/index.js';
import { linter } from '../support/linter.js';

/** Returns the draft of a text whose one theme is `Thema`. */
export function draftOf(
  text: string,
  { language = 'nl', ...config }: Partial<Config> & { language?: Language } = {},
): Draft {
  return linter.lint(text, { ...DEFAULT_CONFIG, language, ...config }).draft;
}

/** Returns the sectors of a paragraph under a heading without sector words, the largest share first. */
export function sectorsOf(paragraph: string, language: Language = 'nl'): string[] {
  const draft = draftOf(`# X\n\n${paragraph}\n`, { language });
  return draft.profileOf(0).shares.map(({ sector }) => sector);
}

import type { Language } from '../language/types.js';

const PAGES = 'https://visielint.github.io';

/** Returns the address of the page about a rule, in the reader's language. */
export function rulePage(rule: string, language: Language): string {
  return `${PAGES}/${language}/rules/${rule}`;
}

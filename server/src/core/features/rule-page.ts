import type { Language } from '../language/types.js';

/**
 * Tells where a reader finds the page about a rule: an address that the reader's own program can open, or nothing where
 * there is none. The host knows, since the pages travel with the program and stand on no site.
 */
export type RulePages = (rule: string, language: Language) => string | undefined;

export const NO_RULE_PAGES: RulePages = () => undefined;

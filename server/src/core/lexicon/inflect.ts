import type { Language } from '../language/types.js';
import { dutchAdjective, dutchPlural } from './inflect-nl.js';
import { englishAdjective, englishPlural } from './inflect-en.js';

/**
 * Returns an adjective with its degrees and inflections. Spelling rules make a few forms that no one writes;
 * they cost nothing, while a missing form would be missed in every draft.
 */
export function adjectiveForms(word: string, language: Language): string[] {
  return unique([word, ...(language === 'nl' ? dutchAdjective(word) : englishAdjective(word))]);
}

/** Returns a noun in singular and plural. */
export function nounForms(word: string, language: Language): string[] {
  return unique([word, ...(language === 'nl' ? dutchPlural(word) : englishPlural(word))]);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

import type { Vocabulary } from '../language/types.js';
import { isSameTerm } from './same-term.js';

/** Answers whether a word is a term that a version of a draft defines. */
export interface DefinedWords {
  /** Normalised. */
  readonly terms: ReadonlySet<string>;
  /** Returns whether a vocabulary id is one of the terms, in any inflection. */
  has(word: number): boolean;
}

/**
 * Returns the words that terms define; each word is compared once. They are the same object as the earlier ones where
 * the terms are the same, so that what was asked of them need not be asked again.
 */
export function definedWordsAfter(
  earlier: DefinedWords | undefined,
  terms: ReadonlySet<string>,
  vocabulary: Vocabulary,
): DefinedWords {
  const same = earlier?.terms.size === terms.size && [...terms].every((term) => earlier.terms.has(term));
  return same ? earlier : createDefinedWords(terms, vocabulary);
}

function createDefinedWords(terms: ReadonlySet<string>, vocabulary: Vocabulary): DefinedWords {
  const known = new Map<number, boolean>();
  return {
    terms,
    has(word) {
      let is = known.get(word);
      if (is === undefined) {
        const written = vocabulary.wordOf(word);
        is = [...terms].some((term) => isSameTerm(term, written));
        known.set(word, is);
      }
      return is;
    },
  };
}

import type { Vocabulary } from '../language/types.js';
import { termTest } from './same-term.js';

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
  if (earlier === undefined) return createDefinedWords(terms, new Map(), vocabulary);
  if (earlier.terms === terms) return earlier;
  const gone = [...earlier.terms].filter((term) => !terms.has(term));
  const added = [...terms].filter((term) => !earlier.terms.has(term));
  if (gone.length + added.length === 0) return earlier;
  return createDefinedWords(terms, answersAfter(earlier, gone, added, vocabulary), vocabulary);
}

const answersOf = new WeakMap<DefinedWords, ReadonlyMap<number, boolean>>();

/** What was answered before still holds where no term that came or went is the word. */
function answersAfter(
  earlier: DefinedWords,
  gone: readonly string[],
  added: readonly string[],
  vocabulary: Vocabulary,
): Map<number, boolean> {
  const answers = new Map<number, boolean>();
  const isGone = termTest(gone);
  const isAdded = termTest(added);
  for (const [word, answer] of answersOf.get(earlier) ?? []) {
    const mayTurn = answer ? isGone : isAdded;
    if (!mayTurn(vocabulary.wordOf(word))) answers.set(word, answer);
  }
  return answers;
}

function createDefinedWords(
  terms: ReadonlySet<string>,
  answers: Map<number, boolean>,
  vocabulary: Vocabulary,
): DefinedWords {
  const isTerm = termTest(terms);
  const words: DefinedWords = {
    terms,
    has(word) {
      let is = answers.get(word);
      if (is === undefined) {
        is = isTerm(vocabulary.wordOf(word));
        answers.set(word, is);
      }
      return is;
    },
  };
  answersOf.set(words, answers);
  return words;
}

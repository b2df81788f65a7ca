import { Fact } from './facts.js';
import { isNumberWord, type NumberWords } from './number-words.js';

/** The places of patterns that are no list of words: beginnings, endings and classes. Each has a number. */
export interface WordTests {
  /** Returns the number of a test, making it if it is new. */
  add(kind: Test[0], text: string): number;
  /** Returns the numbers of the tests that a word passes. */
  passedBy(word: string, facts: number): number[];
  /** Every test, at its number. */
  readonly all: readonly Test[];
}

export type Test = readonly [kind: 'begins' | 'ends' | 'class', text: string];

/** A beginning or an ending leaves at least so many letters to the rest of the word. */
const FEWEST_LEFT = 2;

export function createWordTests(numbers: NumberWords): WordTests {
  const beginnings = new Map<string, number>();
  const endings = new Map<string, number>();
  const classes = new Map<string, number>();
  const shelves = { begins: beginnings, ends: endings, class: classes };
  const all: Test[] = [];
  let longest = 0;

  return {
    all,
    add(kind, text) {
      const known = shelves[kind].get(text);
      if (known !== undefined) return known;
      shelves[kind].set(text, all.length);
      longest = Math.max(longest, text.length);
      return all.push([kind, text]) - 1;
    },
    passedBy(word, facts) {
      const passed: number[] = [];
      const most = Math.min(longest, word.length - FEWEST_LEFT);
      for (let length = 1; length <= most; length++) {
        const beginning = beginnings.get(word.slice(0, length));
        const ending = endings.get(word.slice(word.length - length));
        if (beginning !== undefined) passed.push(beginning);
        if (ending !== undefined) passed.push(ending);
      }
      for (const [name, test] of classes) if (isOfClass(name, word, facts, numbers)) passed.push(test);
      return passed;
    },
  };
}

/** Words of these kinds are no adjective or adverb. Quantities ("veel") are, so other determiners are not ruled out. */
const NO_ADJECTIVE = Fact.pronoun | Fact.preposition | Fact.negation | Fact.marker | Fact.coordinator | Fact.auxiliary;

function isOfClass(name: string, word: string, facts: number, numbers: NumberWords): boolean {
  if ((facts & Fact.word) === 0) return false;
  if (name === 'any') return true;
  if (name === 'num') return /^\d/.test(word) || ((facts & Fact.determiner) === 0 && isNumberWord(word, numbers));
  return (facts & NO_ADJECTIVE) === 0 && !/^\d/.test(word);
}

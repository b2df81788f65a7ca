import { Fact } from './facts.js';

/** A place of a pattern that is no list of words. */
export type Test = readonly [kind: 'begins' | 'ends' | 'class', text: string];

/** The tests of all patterns that were read. Each has a number; those of classes come first. */
export interface WordTests {
  /** Every test, at its number. */
  readonly all: readonly Test[];
  /** Returns the number of a test, making it if it is new. */
  add(kind: Test[0], text: string): number;
  /** Returns the numbers of the beginnings and endings that a word has; undefined for none, as with nearly every word. */
  wildOf(word: string): readonly number[] | undefined;
}

const CLASSES: readonly Test[] = [
  ['class', 'any'],
  ['class', 'adj'],
  ['class', 'num'],
];

/** The fact that a class asks for, at the number of its test. */
export const CLASS_FACTS: readonly number[] = [Fact.word, Fact.adjective, Fact.number];

/** A beginning or an ending leaves at least so many letters to the rest of the word. */
const FEWEST_LEFT = 2;

/** Beginnings and endings have at least so many letters, by which they are looked up. */
const KEY_LENGTH = 3;

export function createWordTests(): WordTests {
  const all: Test[] = [...CLASSES];
  const beginnings = new Map<string, number[]>();
  const endings = new Map<string, number[]>();

  function shelve(kind: Test[0], text: string): number {
    const number = all.push([kind, text]) - 1;
    const shelf = kind === 'begins' ? beginnings : endings;
    const key = kind === 'begins' ? text.slice(0, KEY_LENGTH) : text.slice(-KEY_LENGTH);
    const known = shelf.get(key);
    if (known) known.push(number);
    else shelf.set(key, [number]);
    return number;
  }

  function passes(word: string, test: number): boolean {
    const [kind, text] = all[test] as Test;
    if (word.length < text.length + FEWEST_LEFT) return false;
    return kind === 'begins' ? word.startsWith(text) : word.endsWith(text);
  }

  return {
    all,
    add(kind, text) {
      const known = all.findIndex((test) => test[0] === kind && test[1] === text);
      return known >= 0 ? known : shelve(kind, text);
    },
    wildOf(word) {
      const likely = [
        ...(beginnings.get(word.slice(0, KEY_LENGTH)) ?? NONE),
        ...(endings.get(word.slice(-KEY_LENGTH)) ?? NONE),
      ];
      const passed = likely.filter((test) => passes(word, test));
      return passed.length > 0 ? passed : undefined;
    },
  };
}

const NONE: readonly number[] = [];

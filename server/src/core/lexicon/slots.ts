import type { Language, Vocabulary } from '../language/index.js';
import { adjectiveForms, nounForms } from './inflect.js';
import type { Atom } from './pattern.js';
import { spelled } from './spelling.js';
import { CLASS_FACTS, type WordTests } from './word-tests.js';

/** What a token must be at one place of a pattern. */
export interface Slot {
  /** The one word that fits, or -1 when there are several ways to fit. */
  readonly word: number;
  readonly words: readonly number[];
  /** The same words when they are many. */
  readonly set: ReadonlySet<number> | undefined;
  /** Tests of which a word may pass one instead; see `WordTests`. */
  readonly tests: readonly number[];
  /** Whether it fits so much, being a class, that it is no place to look for a phrase. */
  readonly wide: boolean;
}

/** Returns the slot of alternatives that are neither verb nor preposition. */
export function slotOf(atoms: readonly Atom[], language: Language, vocabulary: Vocabulary, tests: WordTests): Slot {
  const words = new Set<number>();
  const numbers: number[] = [];
  for (const { kind, text } of atoms) {
    if (kind === 'begins' || kind === 'ends' || kind === 'class') numbers.push(tests.add(kind, spelled(text)));
    else for (const form of formsOfAtom(kind, spelled(text), language)) words.add(vocabulary.idOf(form));
  }
  return slotFrom([...words], numbers);
}

/** Returns the slot of words and tests. */
export function slotFrom(words: readonly number[], tests: readonly number[]): Slot {
  return {
    word: words.length === 1 && tests.length === 0 ? (words[0] as number) : -1,
    words,
    set: words.length > FEW ? new Set(words) : undefined,
    tests,
    wide: tests.some((test) => test < CLASS_FACTS.length),
  };
}

/** Up to so many words are found faster one by one than in a set. */
const FEW = 8;

function formsOfAtom(kind: Atom['kind'], word: string, language: Language): string[] {
  if (kind === 'adjective') return adjectiveForms(word, language);
  if (kind === 'noun') return nounForms(word, language);
  return [word];
}

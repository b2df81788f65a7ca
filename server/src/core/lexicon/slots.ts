import type { Language, Vocabulary } from '../language/index.js';
import { adjectiveForms, nounForms } from './inflect.js';
import type { Atom } from './pattern.js';
import { spelled } from './spelling.js';
import type { WordTests } from './word-tests.js';

/** What a token must be at one place of a pattern. */
export interface Slot {
  /** The one word that fits, or -1 when there are several ways to fit. */
  readonly word: number;
  readonly words: ReadonlySet<number>;
  /** Tests of which a word must pass one; see `WordTests`. */
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
  const only = words.size === 1 && numbers.length === 0 ? [...words][0] : undefined;
  return { word: only ?? -1, words, tests: numbers, wide: atoms.some(({ kind }) => kind === 'class') };
}

function formsOfAtom(kind: Atom['kind'], word: string, language: Language): string[] {
  if (kind === 'adjective') return adjectiveForms(word, language);
  if (kind === 'noun') return nounForms(word, language);
  return [word];
}

import type { NumberWords } from './number-words.js';
import type { Slot } from './slots.js';
import type { LexiconEntry, SignalId, VerbParts } from './types.js';
import type { Readings } from './readings.js';
import type { WordTests } from './word-tests.js';

/** What a found phrase does: signal, silence its own entry, or silence signals. */
export type Owner =
  | { readonly kind: 'entry'; readonly entry: LexiconEntry; readonly signal: SignalId }
  | { readonly kind: 'guard'; readonly entry: LexiconEntry }
  | { readonly kind: 'exclusion'; readonly silences: 'all' | ReadonlySet<SignalId> };

/** One place of a row, see `Element`. */
export interface Place {
  readonly slot: Slot;
  readonly optional: boolean;
  readonly gap: number;
}

/** A phrase in its given order. */
export interface RowPhrase {
  readonly kind: 'row';
  readonly owner: Owner;
  readonly places: readonly Place[];
  /** Whether a gap has to be kept inside its clause. */
  readonly gapped: boolean;
}

/** Words of a frame that stay together. */
export interface RunPart {
  readonly kind: 'run';
  readonly places: readonly Place[];
  /** Whether all its words belong to closed classes, so that only its place tells what it belongs to. */
  readonly closed: boolean;
  /** Whether it begins with a word that can open a clause ("of", "hoe"); it follows its verb then. */
  readonly opensClause: boolean;
  /** How many tokens the pattern allows before it; 0 if it says nothing. */
  readonly gap: number;
}

/** A preposition of a frame with everything that can take its place. */
export interface PrepositionPart {
  readonly kind: 'preposition';
  readonly bare: number;
  /** One-word pronominal adverbs: erop, hierop, daarop, waarop. */
  readonly pronominal: ReadonlySet<number>;
  /** The form that stands apart from er, hier, daar or waar when it is another word ("mee" for "met"); -1 if it is not. */
  readonly stranded: number;
  /** Closed words that follow it in the pattern and stay with it when it is no adverb ("op de"). */
  readonly follow: readonly Place[];
}

export type Part = RunPart | PrepositionPart;

/** A phrase around a verb; see "Frames" in `grammars/README.md`. */
export interface FramePhrase {
  readonly kind: 'frame';
  readonly owner: Owner;
  readonly verb: VerbParts;
  /** Vocabulary id of the verb's particle, -1 if it has none. */
  readonly particle: number;
  readonly parts: readonly Part[];
}

/** Where a phrase is looked for: at the words of one of its places, the rarest of all. */
export interface Anchor {
  readonly phrase: RowPhrase | FramePhrase;
  /** Index of the frame's part, -1 for its verb; 0 for a row. */
  readonly part: number;
  /** Index of the place in the row or the part. */
  readonly place: number;
  /** Bits of the words that can stand right before and right after it, which rule out most places at a glance. */
  readonly before: number;
  readonly after: number;
  /** Sets of words of each of which one must stand in the sentence too. */
  readonly needs: readonly (readonly number[])[];
}

/** A lexicon as far as the words that were met have asked for it. */
export interface Program {
  /** Returns where phrases are to be looked for at a word. */
  anchorsAt(word: number, text: string): readonly Anchor[];
  /** Anchors at places that are a test and no word, by the number of the test. */
  readonly testAnchors: ReadonlyMap<number, readonly Anchor[]>;
  readonly tests: WordTests;
  readonly numbers: NumberWords;
  readonly readings: Readings;
  /** Facts by word. */
  readonly facts: ReadonlyMap<string, number>;
  /** English keeps the order of a frame, Dutch does not. */
  readonly ordered: boolean;
}

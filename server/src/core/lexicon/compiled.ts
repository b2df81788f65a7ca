/**
 * The patterns of a language in the form in which they are shipped: read, inflected and given their anchors beforehand, since that takes
 * longer than linting a draft. Everything is numbers; phrases are made of them only when a text holds a word that leads to one.
 */
export interface CompiledPatterns {
  /** Every word of a slot, separated by spaces; a word's number is its place here. */
  readonly words: string;
  /** Beginnings, endings and classes that a slot may ask for, by their number. */
  readonly tests: readonly (readonly ['begins' | 'ends' | 'class', string])[];
  /** Each slot as the numbers of its words, and of its tests counted down from -1. */
  readonly slots: readonly (readonly number[])[];
  /** Each phrase: a row as its places (see `codeOfPlace`), a frame as its verb's number counted down from -1 and its parts. */
  readonly phrases: readonly PhraseCode[];
  /** For each pattern its hash and the numbers of its first phrase and of the one after its last. */
  readonly patterns: readonly (readonly [hash: number, first: number, end: number])[];
  /** Anchors by word: phrase, part and place of each, one after another. A test is written as `*` and its number. */
  readonly anchors: Readonly<Record<string, readonly number[]>>;
  /** Numbers of the verbs that a word can be a form of. */
  readonly forms: Readonly<Record<string, readonly number[]>>;
}

export type PhraseCode = readonly number[] | readonly [verb: number, ...parts: PartCode[]];

/** A run: 0, its flags, its gap and its places. A preposition: 1, its word's number and the places that follow it. */
export type PartCode = readonly number[];

/** Flags of a run. */
export const CLOSED_RUN = 1;
export const OPENING_RUN = 2;

/** Returns one number for a slot and how it stands in its row; a gap is below 32. */
export function codeOfPlace(slot: number, gap: number, optional: boolean): number {
  return (slot << 6) | (gap << 1) | (optional ? 1 : 0);
}

/** Returns a number that stands for a pattern, by which its owners are found again. */
export function hashOfPattern(pattern: string): number {
  let hash = 0;
  for (let at = 0; at < pattern.length; at++) hash = (Math.imul(hash, 31) + pattern.charCodeAt(at)) | 0;
  return hash;
}

/** Returns the numbers that a record has for a word; "constructor" is a word too. */
export function entryOf(record: Readonly<Record<string, readonly number[]>>, word: string): readonly number[] {
  return Object.hasOwn(record, word) ? (record[word] as readonly number[]) : NONE;
}

const NONE: readonly number[] = [];

import type { Span } from '../text/index.js';

/** A language that visielint has lexicons for. */
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** What a token is. `opaque` takes the place of inline code, a URL or an image. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, opaque: 3 } as const;

/** Numbers words once, so that matching compares integers. Grows with the words it meets. */
export interface Vocabulary {
  /** Returns the id of a normalised word, making one if the word is new. */
  idOf(word: string): number;
  /** The same for a word spelled as code units with its hash; it spares the tokenizer a string per word. */
  idOfUnits(units: Uint16Array, count: number, hash: number): number;
  /** Returns the id of a normalised word, or -1 if it was never met. */
  find(word: string): number;
  /** Returns the normalised word of an id. */
  wordOf(id: number): string;
  readonly size: number;
}

/**
 * The tokens of a segment in reading order, as flat arrays. Offsets count from the segment's start.
 * A normalised word is in lower case, without accents, soft hyphens and masks, with straight apostrophes.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of the normalised word, number or mark. */
  readonly word: Int32Array;
  readonly kind: Uint8Array;
}

/** A sentence of a block. Offsets count from the segment's start. */
export interface Sentence extends Span {
  /** Index of its block in the segment. */
  readonly block: number;
  /** Index of its first token and of the token after its last one. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly language: Language;
}

import { TokenKind, type Sentence, type Tokens } from '../../language/types.js';
import type { WordIndex } from './word-index.js';

/** Reads the tokens of one sentence; every index is an index into the segment's tokens. */
export interface SentenceReader {
  readonly first: number;
  readonly end: number;
  readonly tokens: Tokens;
  readonly words: WordIndex;
  /** The classes of all its tokens together. */
  readonly all: number;
  bits(token: number): number;
  has(token: number, bit: number): boolean;
  isWord(token: number): boolean;
  isNumber(token: number): boolean;
  /** Returns whether the token begins with a capital letter. */
  isCapital(token: number): boolean;
  /** Returns whether the token is two to six letters, all capitals: an abbreviation used as a name. */
  isAcronym(token: number): boolean;
  /** Returns the source of a token, with any masks in it. */
  source(token: number): string;
  /** Returns a token's first source unit. */
  unit(token: number): number;
}

/** The segment that sentences are read in. */
export interface ReadSegment {
  readonly text: string;
  readonly tokens: Tokens;
  /** Room for the classes of each token; readers fill in those of their sentences. */
  readonly bits: Int32Array;
}

/** Returns a reader for a sentence of a segment. */
export function createReader(segment: ReadSegment, sentence: Sentence, words: WordIndex): SentenceReader {
  return new Reader(segment, sentence, words);
}

/** A class, since a reader is made for every sentence and asked several things about every token. */
class Reader implements SentenceReader {
  readonly first: number;
  readonly end: number;
  readonly tokens: Tokens;
  readonly all: number;
  private readonly text: string;
  private readonly classes: Int32Array;

  constructor(
    { text, tokens, bits }: ReadSegment,
    sentence: Sentence,
    readonly words: WordIndex,
  ) {
    this.text = text;
    this.tokens = tokens;
    this.classes = bits;
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
    let all = 0;
    for (let token = this.first; token < this.end; token++) {
      const classes = words.bitsOf(tokens.word[token] as number);
      bits[token] = classes;
      all |= classes;
    }
    this.all = all;
  }

  bits(token: number): number {
    return this.holds(token) ? (this.classes[token] as number) : 0;
  }

  has(token: number, bit: number): boolean {
    return (this.bits(token) & bit) !== 0;
  }

  isWord(token: number): boolean {
    return this.holds(token) && this.tokens.kind[token] === TokenKind.word;
  }

  isNumber(token: number): boolean {
    return this.holds(token) && this.tokens.kind[token] === TokenKind.number;
  }

  isCapital(token: number): boolean {
    return isUpper(this.unit(token));
  }

  isAcronym(token: number): boolean {
    return this.isWord(token) && ACRONYM.test(this.source(token));
  }

  source(token: number): string {
    return this.holds(token) ? this.text.slice(this.tokens.start[token], this.tokens.end[token]) : '';
  }

  unit(token: number): number {
    return this.holds(token) ? this.text.charCodeAt(this.tokens.start[token] as number) : 0;
  }

  private holds(token: number): boolean {
    return token >= this.first && token < this.end;
  }
}

const ACRONYM = /^[A-Z][A-Z&]{1,5}$/;

function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

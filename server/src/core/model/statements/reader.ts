import { TokenKind, type Sentence, type Tokens } from '../../language/types.js';
import type { WordIndex } from './word-index.js';

/** Reads the tokens of one sentence; every index is an index into the segment's tokens. */
export interface SentenceReader {
  readonly first: number;
  readonly end: number;
  readonly tokens: Tokens;
  readonly words: WordIndex;
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

/** Returns a reader for a sentence of a segment's text. */
export function createReader(text: string, tokens: Tokens, sentence: Sentence, words: WordIndex): SentenceReader {
  const inside = (token: number) => token >= sentence.firstToken && token < sentence.endToken;
  const kindOf = (token: number) => (inside(token) ? tokens.kind[token] : TokenKind.punctuation);
  const bits = (token: number) => (inside(token) ? words.bitsOf(tokens.word[token] ?? -1) : 0);
  const source = (token: number) => (inside(token) ? text.slice(tokens.start[token], tokens.end[token]) : '');
  const unit = (token: number) => (inside(token) ? text.charCodeAt(tokens.start[token] ?? 0) : 0);
  return {
    first: sentence.firstToken,
    end: sentence.endToken,
    tokens,
    words,
    bits,
    source,
    unit,
    has: (token, bit) => (bits(token) & bit) !== 0,
    isWord: (token) => kindOf(token) === TokenKind.word,
    isNumber: (token) => kindOf(token) === TokenKind.number,
    isCapital: (token) => isUpper(unit(token)),
    isAcronym: (token) => kindOf(token) === TokenKind.word && ACRONYM.test(source(token)),
  };
}

const ACRONYM = /^[A-Z][A-Z&]{1,5}$/;

function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

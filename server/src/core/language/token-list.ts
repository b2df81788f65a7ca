import type { Tokens } from './types.js';

/** Tokens that are being collected; the arrays grow, so that a text is scanned once and its tokens counted afterwards. */
export interface TokenList {
  length: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  kind: Uint8Array;
}

export function createTokenList(capacity: number): TokenList {
  return {
    length: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
  };
}

export function addToken(list: TokenList, start: number, end: number, word: number, kind: number): void {
  const at = list.length++;
  if (at === list.start.length) widen(list);
  list.start[at] = start;
  list.end[at] = end;
  list.word[at] = word;
  list.kind[at] = kind;
}

/** Returns the tokens in arrays of exactly their number. */
export function sealed(list: TokenList): Tokens {
  const { length } = list;
  return {
    length,
    start: list.start.slice(0, length),
    end: list.end.slice(0, length),
    word: list.word.slice(0, length),
    kind: list.kind.slice(0, length),
  };
}

function widen(list: TokenList): void {
  const wider = createTokenList(list.start.length * 2);
  wider.start.set(list.start);
  wider.end.set(list.end);
  wider.word.set(list.word);
  wider.kind.set(list.kind);
  list.start = wider.start;
  list.end = wider.end;
  list.word = wider.word;
  list.kind = wider.kind;
}

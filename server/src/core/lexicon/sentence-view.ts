import type { Tokens } from '../language/index.js';
import { Fact } from './facts.js';
import type { WordBook } from './word-book.js';

/**
 * A sentence as the matcher reads it: without quotation marks and commas, since a phrase goes on across them.
 * One is kept and filled again for each sentence; places are indices in its arrays.
 */
export interface SentenceView {
  length: number;
  /** Places of words that can be a verb, and how many there are. */
  verbs: Int32Array;
  verbCount: number;
  /** Whether the clauses were read; see `readClauses`. */
  hasClauses: boolean;
  /** Index of each place's token. */
  token: Int32Array;
  /** Plain word and facts of each place. */
  word: Int32Array;
  facts: Int32Array;
  /** The sentence's tokens, for their offsets in the source. */
  tokens: Tokens;
  /** Number of the clause of each place, and of the clause around a word that opens one; see `readClauses`. */
  clause: Int32Array;
  outer: Int32Array;
  /** Number of the stretch that only punctuation parts, in which a separable verb may find its particle. */
  stretch: Int32Array;
  /** 1 at places that a comma stands before. */
  comma: Uint8Array;
  /** 1 at places that open or close a clause. */
  bound: Uint8Array;
  /** 1 at the low bits of each word of the sentence; two words may share them, so that a 0 tells and a 1 does not. */
  readonly present: Uint8Array;
}

/** How many marks there are for the words of a sentence. */
const MARKS = 1024;

/** Returns whether the sentence may hold one of each of the sets of words. */
export function mayHoldAll({ present }: SentenceView, needs: readonly (readonly number[])[]): boolean {
  for (const words of needs) {
    let found = false;
    for (let index = 0; index < words.length && !found; index++) {
      found = present[(words[index] as number) & (MARKS - 1)] === 1;
    }
    if (!found) return false;
  }
  return true;
}

export function createSentenceView(): SentenceView {
  return withCapacity(256);
}

/** Fills the view with the tokens from `first` up to `end`. */
export function fillView(view: SentenceView, tokens: Tokens, first: number, end: number, book: WordBook): void {
  if (end - first > view.token.length) Object.assign(view, withCapacity((end - first) * 2));
  let length = 0;
  let comma = 0;
  view.tokens = tokens;
  view.verbCount = 0;
  view.hasClauses = false;
  view.present.fill(0);
  for (let at = first; at < end; at++) {
    const word = tokens.word[at] as number;
    const facts = book.facts[word] || book.learn(word);
    if (facts & Fact.quote) continue;
    if (facts & Fact.comma) {
      comma = 1;
      continue;
    }
    const plain = book.plain[word] as number;
    if (!book.facts[plain]) book.learn(plain);
    if (book.senses[plain] !== undefined) view.verbs[view.verbCount++] = length;
    view.comma[length] = comma;
    comma = 0;
    view.token[length] = at;
    view.word[length] = plain;
    view.present[plain & (MARKS - 1)] = 1;
    view.facts[length] = facts;
    length++;
  }
  view.length = length;
}

/** Returns how many units of the source stand between two places. */
export function unitsBetween({ tokens, token }: SentenceView, first: number, second: number): number {
  return (tokens.start[token[second] as number] as number) - (tokens.end[token[first] as number] as number);
}

const NO_TOKENS: Tokens = {
  length: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  word: new Int32Array(0),
  kind: new Uint8Array(0),
};

function withCapacity(capacity: number): SentenceView {
  const ints = (): Int32Array => new Int32Array(capacity);
  return {
    length: 0,
    verbs: ints(),
    verbCount: 0,
    hasClauses: false,
    token: ints(),
    word: ints(),
    facts: ints(),
    tokens: NO_TOKENS,
    clause: ints(),
    outer: ints(),
    stretch: ints(),
    comma: new Uint8Array(capacity),
    bound: new Uint8Array(capacity),
    present: new Uint8Array(MARKS),
  };
}

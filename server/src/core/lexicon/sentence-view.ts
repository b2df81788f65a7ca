import type { Tokens } from '../language/index.js';
import { Fact } from './facts.js';
import type { WordBook } from './word-book.js';

/**
 * A sentence as the matcher reads it: without quotation marks and commas, since a phrase goes on across them.
 * One is kept and filled again for each sentence; places are indices in its arrays.
 */
export interface SentenceView {
  length: number;
  /** Index of each place's token. */
  token: Int32Array;
  /** Plain word and facts of each place. */
  word: Int32Array;
  facts: Int32Array;
  /** Source offsets of each place. */
  start: Int32Array;
  end: Int32Array;
  /** Number of the clause of each place, and of the clause around a word that opens one; see `readClauses`. */
  clause: Int32Array;
  outer: Int32Array;
  /** Number of the stretch that only punctuation parts, in which a separable verb may find its particle. */
  stretch: Int32Array;
  /** 1 at places that a comma stands before. */
  comma: Uint8Array;
  /** 1 at places that open or close a clause. */
  bound: Uint8Array;
}

export function createSentenceView(): SentenceView {
  return withCapacity(256);
}

/** Fills the view with the tokens from `first` up to `end`. */
export function fillView(view: SentenceView, tokens: Tokens, first: number, end: number, book: WordBook): void {
  if (end - first > view.token.length) Object.assign(view, withCapacity((end - first) * 2));
  let length = 0;
  let comma = 0;
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
    view.comma[length] = comma;
    comma = 0;
    view.token[length] = at;
    view.word[length] = plain;
    view.facts[length] = facts;
    view.start[length] = tokens.start[at] as number;
    view.end[length] = tokens.end[at] as number;
    length++;
  }
  view.length = length;
}

function withCapacity(capacity: number): SentenceView {
  const ints = (): Int32Array => new Int32Array(capacity);
  return {
    length: 0,
    token: ints(),
    word: ints(),
    facts: ints(),
    start: ints(),
    end: ints(),
    clause: ints(),
    outer: ints(),
    stretch: ints(),
    comma: new Uint8Array(capacity),
    bound: new Uint8Array(capacity),
  };
}

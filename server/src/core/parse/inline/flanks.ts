import { isEscapable, isSpace } from '../characters.js';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Reader } from './reader.js';

/** What stands beside a run of marks; the ends of the words count as white space. */
export const WORD = 0;
export const SPACE = 1;
export const PUNCTUATION = 2;

export function classBefore({ text, from }: Reader, at: number): number {
  return at > from ? classOf(text.charCodeAt(at - 1)) : SPACE;
}

export function classAfter({ text, to }: Reader, end: number): number {
  return end < to ? classOf(text.charCodeAt(end)) : SPACE;
}

/** NUL stands for the replacement character, which is a symbol. */
function classOf(unit: number): number {
  if (unit >= 128) return unicodeWhitespace(unit) ? SPACE : unicodePunctuation(unit) ? PUNCTUATION : WORD;
  if (isSpace(unit) || unit === 11 || unit === 12) return SPACE;
  return unit === 0 || isEscapable(unit) ? PUNCTUATION : WORD;
}

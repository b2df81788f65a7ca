import type { Span } from '../text/index.js';
import { isSpace } from './characters.js';

/** Returns the span without white space at its edges. */
export function trimmed(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

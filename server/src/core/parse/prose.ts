import { MASK, type Span } from '../text/index.js';
import type { Hidden } from './inlines.js';

const MASKS = MASK.repeat(256);
const NOT_SPACE = /[^ \t\r\n]/g;

/** Returns the source between the span's ends with everything hidden masked; of the same length. */
export function maskedProse(source: string, span: Span, hidden: readonly Hidden[]): string {
  let out = '';
  let at = span.start;
  for (const part of hidden) {
    out += source.slice(at, part.start) + part.shows + masks(part.end - part.start - part.shows.length);
    at = part.end;
  }
  return out + source.slice(at, span.end);
}

/** Hides the marks of a line's containers or its indent: white space stays as it is. */
export function hidePrefix(source: string, start: number, end: number, into: Hidden[]): void {
  if (start >= end) return;
  const text = source.slice(start, end);
  const shows = text.replace(NOT_SPACE, MASK);
  if (shows !== text) into.push({ start, end, shows });
}

function masks(count: number): string {
  if (count <= MASKS.length) return MASKS.slice(0, count);
  return MASK.repeat(count);
}

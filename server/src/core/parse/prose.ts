import { MASK, OPAQUE, type Span } from '../text/index.js';
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

/** What is longer is no word but data, on which expressions that look for words run out of stack. */
const LONGEST_WORD = 100_000;

/** Takes the place of data. Nothing but masks, or white space, would be as long for an expression as what it hides. */
const OPAQUE_STRETCH = OPAQUE.padEnd(1000);

/** Returns the prose with what stands too long without white space taken for code; of the same length. */
export function withoutEndlessWords(prose: string): string {
  if (prose.length <= LONGEST_WORD) return prose;
  let out = '';
  let kept = 0;
  let start = 0;
  for (let at = 0; at <= prose.length; at++) {
    if (at < prose.length && !isWhiteSpace(prose.charCodeAt(at))) continue;
    if (at - start > LONGEST_WORD) {
      out = (out + prose.slice(kept, start)).padEnd(at, OPAQUE_STRETCH);
      kept = at;
    }
    start = at + 1;
  }
  return kept === 0 ? prose : out + prose.slice(kept);
}

function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
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

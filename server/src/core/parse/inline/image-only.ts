import { OPAQUE } from '../../text/index.js';
import { Unit } from '../characters.js';
import type { Reader } from './reader.js';

/** Returns whether nothing but images was found. */
export function isImageOnly({ text, from, to, found }: Reader): boolean {
  let at = from;
  let images = 0;
  for (const { start, end, shows } of found.hidden) {
    if (start === end) continue;
    if (!isBlankBetween(text, at, start)) return false;
    // A hard break is written with a backslash.
    const isBreak = end === start + 1 && text.charCodeAt(start) === Unit.backslash;
    const isImage = shows === OPAQUE && text.charCodeAt(start) === Unit.bang;
    if (!isBreak && !isImage) return false;
    if (isImage) images++;
    at = end;
  }
  return images > 0 && isBlankBetween(text, at, to);
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

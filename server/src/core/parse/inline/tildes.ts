import { runEnd } from '../structure/marks.js';
import { classAfter, classBefore, PUNCTUATION, WORD } from './flanks.js';
import { GIVE_UP, hide, type Reader } from './reader.js';

/** Marks that could make something else of struck-out words. */
const NOT_PLAIN = /[*_`[\]<&\\@:]|www\./i;
const NOTHING_STRUCK = '~';

/** Reads a run of tildes: part of a word such as "~100", or the begin of plain words that are struck out. */
export function readTildes(reader: Reader, at: number): number {
  const { text, to, fruitless } = reader;
  const end = runEnd(text, at, to);
  if (fruitless.has(NOTHING_STRUCK)) return end;
  if (!anyCloses(reader, at)) {
    fruitless.add(NOTHING_STRUCK);
    return end;
  }
  const close = text.indexOf('~', end);
  if (close === -1 || close >= to) return end;
  const closeEnd = runEnd(text, close, to);
  const length = end - at;
  if (length > 2 || closeEnd - close !== length) return GIVE_UP;
  if (!opens(reader, at, end) || closes(reader, at, end)) return GIVE_UP;
  if (!closes(reader, close, closeEnd) || opens(reader, close, closeEnd)) return GIVE_UP;
  if (NOT_PLAIN.test(text.slice(end, close))) return GIVE_UP;
  // Struck-out text is text that its writer has taken out.
  hide(reader, at, closeEnd);
  return closeEnd;
}

/** Returns whether any run from here on could close another. */
function anyCloses(reader: Reader, from: number): boolean {
  const { text, to } = reader;
  for (let at = from; at !== -1 && at < to; at = text.indexOf('~', at)) {
    const end = runEnd(text, at, to);
    if (closes(reader, at, end)) return true;
    at = end;
  }
  return false;
}

function opens(reader: Reader, start: number, end: number): boolean {
  const after = classAfter(reader, end);
  return after === WORD || (after === PUNCTUATION && classBefore(reader, start) !== WORD);
}

function closes(reader: Reader, start: number, end: number): boolean {
  const before = classBefore(reader, start);
  return before === WORD || (before === PUNCTUATION && classAfter(reader, end) !== WORD);
}

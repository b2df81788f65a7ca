import { Unit } from '../characters.js';
import { runEnd } from '../structure/marks.js';
import { classAfter, classBefore, PUNCTUATION, WORD } from './flanks.js';
import { GIVE_UP, hide, type Reader } from './reader.js';

/** Reads a run of asterisks or underscores, which may open or close emphasis or be nothing of the kind. */
export function readDelimiters(reader: Reader, at: number): number {
  const { text, from, to } = reader;
  const unit = text.charCodeAt(at);
  const end = runEnd(text, at, to);
  const previous = at > from ? text.charCodeAt(at - 1) : Unit.space;
  const next = end < to ? text.charCodeAt(end) : Unit.space;
  const before = classBefore(reader, at);
  const after = classAfter(reader, end);
  const left = after === WORD || (after === PUNCTUATION && before !== WORD) || next === Unit.tilde;
  const right = before === WORD || (before === PUNCTUATION && after !== WORD) || previous === Unit.tilde;
  const opens = unit === Unit.asterisk ? left : left && (before !== WORD || !right);
  const closes = unit === Unit.asterisk ? right : right && (after !== WORD || !left);
  if (opens && closes) return readBoth(reader, unit, end);
  if (closes) return close(reader, unit, at, end);
  if (opens) addDelimiter(reader, unit, at, end);
  return end;
}

/** A run inside a word, that could open and close, means nothing if it is the only one of its kind. */
function readBoth(reader: Reader, unit: number, end: number): number {
  if (openCount(reader, unit) > 0) return GIVE_UP;
  const other = reader.text.indexOf(String.fromCharCode(unit), end);
  return other === -1 || other >= reader.to ? end : GIVE_UP;
}

function close(reader: Reader, unit: number, start: number, end: number): number {
  if (openCount(reader, unit) === 0) return end;
  const { delimiters } = reader;
  let index = delimiters.length - 1;
  while (delimiters[index]?.unit !== unit) index--;
  const opener = delimiters[index];
  const length = end - start;
  if (!opener || length > 2 || length !== opener.end - opener.start) return GIVE_UP;
  leaveBrackets(reader, index);
  dropDelimiters(reader, index);
  hide(reader, opener.start, opener.end);
  reader.found.emphases.push({ start: opener.end, end: start, strong: length === 2 });
  hide(reader, start, end);
  return end;
}

/**
 * Notes that emphasis ends inside brackets that it began outside of. If those turn out to be a link the emphasis
 * was none; where there is no giving up, they are taken for mere brackets.
 */
function leaveBrackets(reader: Reader, opener: number): void {
  const { brackets } = reader;
  for (let index = brackets.length - 1; index >= 0; index--) {
    const bracket = brackets[index];
    if (!bracket || bracket.delimiters <= opener) return;
    bracket.crossed = true;
    if (reader.lenient) brackets.length = index;
  }
}

function addDelimiter(reader: Reader, unit: number, start: number, end: number): void {
  reader.delimiters.push({ unit, start, end });
  if (unit === Unit.asterisk) reader.asterisks++;
}

/** Forgets all runs that could still open from this index on. */
export function dropDelimiters(reader: Reader, index: number): void {
  const { delimiters } = reader;
  while (delimiters.length > index) if (delimiters.pop()?.unit === Unit.asterisk) reader.asterisks--;
}

function openCount(reader: Reader, unit: number): number {
  return unit === Unit.asterisk ? reader.asterisks : reader.delimiters.length - reader.asterisks;
}

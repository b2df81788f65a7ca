import type { Span } from '../../text/index.js';
import { isBlank, skipBlanks, Unit } from '../characters.js';

/** Returns how many columns a line of dashes, colons and bars lays out, or 0 if it is no such line. */
export function delimiterColumns(text: string, at: number, end: number): number {
  let columns = 0;
  let marked = false;
  if (text.charCodeAt(at) === Unit.pipe) {
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  while (at < end) {
    const start = at;
    if (text.charCodeAt(at) === Unit.colon) at++;
    const dashes = at;
    while (at < end && text.charCodeAt(at) === Unit.dash) at++;
    if (at === dashes) return 0;
    if (text.charCodeAt(at) === Unit.colon && at < end) at++;
    if (text.charCodeAt(start) === Unit.colon || text.charCodeAt(at - 1) === Unit.colon) marked = true;
    columns++;
    at = skipBlanks(text, at, end);
    if (at === end) break;
    if (text.charCodeAt(at) !== Unit.pipe) return 0;
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  return marked ? columns : 0;
}

/** Returns how many cells a line would have as the header of a table; 0 if it cannot be one. */
export function headerColumns(text: string, at: number, end: number): number {
  if (skipBlanks(text, text.charCodeAt(at) === Unit.pipe ? at + 1 : at, end) === end) return 0;
  return rowCells(text, at, end).length;
}

/** Returns the cells of a row, without bars and white space around them. An empty one stands at its closing bar. */
export function rowCells(text: string, at: number, end: number): Span[] {
  const cells: Span[] = [];
  at = skipBlanks(text, at, end);
  if (text.charCodeAt(at) === Unit.pipe) at++;
  while (at < end || cells.length === 0) {
    const bar = nextBar(text, at, end);
    if (cells.length > 0 && bar === end && skipBlanks(text, at, end) === end) break;
    cells.push(cell(text, at, bar));
    at = bar + 1;
  }
  return cells;
}

function cell(text: string, at: number, bar: number): Span {
  const start = skipBlanks(text, at, bar);
  let end = bar;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Returns the next bar that no backslash escapes, or the line's end. */
function nextBar(text: string, at: number, end: number): number {
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === Unit.pipe) return at;
    const next = text.charCodeAt(at + 1);
    at += unit === Unit.backslash && (next === Unit.backslash || next === Unit.pipe) ? 2 : 1;
  }
  return end;
}

import { skipBlanks, Unit } from '../characters.js';

/**
 * A place in one line, read from left to right. Columns are counted because a tab is as wide as up to four spaces,
 * and a container may take only a part of one.
 */
export interface Cursor {
  readonly text: string;
  /** Where the line ends, without its line ending. */
  end: number;
  at: number;
  column: number;
  /** Set by `measure`: how wide the white space from here on is, and where it ends. */
  indent: number;
  first: number;
}

export function createCursor(text: string): Cursor {
  return { text, end: 0, at: 0, column: 0, indent: 0, first: 0 };
}

export function startLine(cursor: Cursor, start: number, end: number): void {
  cursor.at = start;
  cursor.end = end;
  cursor.column = 0;
}

/** Finds out how far the next word is. */
export function measure(cursor: Cursor): void {
  const { text, end } = cursor;
  let at = cursor.at;
  let column = cursor.column;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === Unit.space) column++;
    else if (unit === Unit.tab) column = afterTab(column);
    else break;
  }
  cursor.first = at;
  cursor.indent = column - cursor.column;
}

/** Moves over at most this many columns of white space. */
export function takeColumns(cursor: Cursor, count: number): void {
  const target = cursor.column + count;
  while (cursor.at < cursor.end && cursor.column < target) {
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit === Unit.space) {
      cursor.column++;
    } else if (unit === Unit.tab) {
      const stop = afterTab(cursor.column);
      if (stop > target) {
        cursor.column = target;
        return;
      }
      cursor.column = stop;
    } else {
      return;
    }
    cursor.at++;
  }
}

/** Moves to the first word and over its first `count` units. Call `measure` before. */
export function takeWord(cursor: Cursor, count: number): void {
  cursor.column += cursor.indent + count;
  cursor.at = cursor.first + count;
}

/** Returns whether nothing but white space is left. */
export function atLineEnd(cursor: Cursor): boolean {
  return skipBlanks(cursor.text, cursor.at, cursor.end) === cursor.end;
}

function afterTab(column: number): number {
  return (column & ~3) + 4;
}

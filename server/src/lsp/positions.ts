import type { Position, Range } from 'vscode-languageserver';
import { createLineIndex, type LineIndex, type Span } from '../core/index.js';

/** How a client counts the characters of a line. */
export type Encoding = 'utf-16' | 'utf-8';

/** Turns offsets of one text into positions as the client counts them, and back. */
export interface Positions {
  at(offset: number): Position;
  range(span: Span): Range;
  offsetOf(position: Position): number;
  spanOf(range: Range): Span;
}

/** Returns the first encoding of the client's list that the server knows; every client knows UTF-16. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return offered?.find((name): name is Encoding => name === 'utf-16' || name === 'utf-8') ?? 'utf-16';
}

/** Returns the positions of a text. A byte-order mark counts as a character: it is in the client's text too. */
export function createPositions(text: string, encoding: Encoding): Positions {
  const index = createLineIndex(text, { byteOrderMark: 'counted' });
  const columns = encoding === 'utf-8' ? createByteColumns(text, index) : UNITS;

  function at(offset: number): Position {
    const { line, column } = index.positionAt(offset);
    return { line, character: columns.fromUnits(line, column) };
  }

  /** A column past the end of its line means the end of the line, without what ends it. */
  function offsetOf({ line, character }: Position): number {
    if (line >= index.lineCount) return text.length;
    const offset = index.offsetAt({ line, column: columns.toUnits(line, character) });
    const end = contentEnd(line);
    return Math.min(offset, end);
  }

  function contentEnd(line: number): number {
    if (line + 1 >= index.lineCount) return text.length;
    const next = index.lineStart(line + 1);
    return next - (text.endsWith('\r\n', next) ? 2 : 1);
  }

  return {
    at,
    offsetOf,
    range: (span) => ({ start: at(span.start), end: at(span.end) }),
    spanOf: (range) => ({ start: offsetOf(range.start), end: offsetOf(range.end) }),
  };
}

interface Columns {
  fromUnits(line: number, units: number): number;
  toUnits(line: number, column: number): number;
}

const UNITS: Columns = { fromUnits: (_line, units) => units, toUnits: (_line, column) => column };

/** Units between two marks of a line; a line of 20 MB with many findings must not be counted again for each. */
const STEP = 1024;

/** Columns in bytes of UTF-8. Each line's marks are made when somebody first asks about it. */
function createByteColumns(text: string, index: LineIndex): Columns {
  const marksOf = new Map<number, number[]>();

  function lineEnd(line: number): number {
    return line + 1 < index.lineCount ? index.lineStart(line + 1) : text.length;
  }

  /** Bytes before each `STEP` units of the line. */
  function marks(line: number): number[] {
    let known = marksOf.get(line);
    if (known) return known;
    known = [];
    const start = index.lineStart(line);
    const end = lineEnd(line);
    let bytes = 0;
    for (let from = start; from <= end; from += STEP) {
      known.push(bytes);
      for (let unit = from; unit < Math.min(from + STEP, end); unit++) bytes += bytesOf(text, unit);
    }
    marksOf.set(line, known);
    return known;
  }

  return {
    fromUnits(line, units) {
      const step = Math.floor(units / STEP);
      let bytes = marks(line)[step] ?? 0;
      const start = index.lineStart(line);
      for (let unit = start + step * STEP; unit < start + units; unit++) bytes += bytesOf(text, unit);
      return bytes;
    },
    toUnits(line, column) {
      const known = marks(line);
      let step = 0;
      while (step + 1 < known.length && (known[step + 1] ?? 0) <= column) step++;
      const start = index.lineStart(line);
      const end = lineEnd(line);
      let bytes = known[step] ?? 0;
      let unit = start + step * STEP;
      // The second half of a pair has no bytes of its own and is never stopped at.
      while (unit < end && (bytes < column || bytesOf(text, unit) === 0)) bytes += bytesOf(text, unit++);
      return unit - start;
    },
  };
}

/** Bytes of the character that begins at the unit. The second half of a pair has none: its first half has four. */
function bytesOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xdc00 && unit < 0xe000) return isHigh(text.charCodeAt(at - 1)) ? 0 : 3;
  return isHigh(unit) && isLow(text.charCodeAt(at + 1)) ? 4 : 3;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** A place as readers count: both numbers from 0; `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back; the only place where they are made. */
export interface LineIndex {
  readonly lineCount: number;
  /** Returns the 0-based position of an offset; offsets outside the text are clamped. */
  positionAt(offset: number): Position;
  /** Returns the offset of a 0-based position; positions outside the text are clamped. */
  offsetAt(position: Position): number;
  /** Returns the offset at which the 0-based line begins. */
  lineStart(line: number): number;
}

const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = 0xfeff;

export interface LineIndexOptions {
  /** A byte-order mark takes an offset but no column, since no editor shows it; `counted` when it is part of what the reader counts. */
  readonly byteOrderMark?: 'hidden' | 'counted';
}

/** Returns the line index of a text. Lines end at LF, CRLF or a lone CR. */
export function createLineIndex(text: string, { byteOrderMark = 'hidden' }: LineIndexOptions = {}): LineIndex {
  const starts = lineStarts(text);
  const hidden = byteOrderMark === 'hidden' && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;

  function lineStart(line: number): number {
    return starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
  }

  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lastAtOrBefore(starts, at);
      const column = at - lineStart(line) - (line === 0 ? hidden : 0);
      return { line, column: Math.max(0, column) };
    },
    offsetAt(position) {
      const start = lineStart(position.line);
      const next = starts[position.line + 1] ?? text.length;
      const column = position.column + (position.line === 0 ? hidden : 0);
      return Math.max(start, Math.min(start + column, next));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LF && unit !== CR) continue;
    if (unit === CR && text.charCodeAt(at + 1) === LF) at++;
    starts.push(at + 1);
  }
  return starts;
}

/** Returns the index of the last number in the ascending list that is not above `value`. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

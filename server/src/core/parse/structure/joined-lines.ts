import { Unit } from '../characters.js';

/** The words of a leaf in one string, without quote marks between its lines, and the way back to the source. */
export interface JoinedLines {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where each line begins in `text` and in the source; absent when they are the same. */
  readonly starts?: readonly number[];
  readonly sources?: readonly number[];
}

/**
 * Joins the lines of a leaf, given as begin and end of each. Only quote marks must go: indents are white space,
 * which means nothing between lines, so outside quotes the source itself will do.
 */
export function joinLines(source: string, lines: readonly number[], quoted: boolean): JoinedLines {
  const start = lines[0] ?? 0;
  const end = lines.at(-1) ?? 0;
  if (!quoted || lines.length <= 2) return { text: source, start, end };
  const starts: number[] = [];
  const sources: number[] = [];
  let text = '';
  for (let index = 0; index < lines.length; index += 2) {
    const lineStart = lines[index] ?? 0;
    const lineEnd = lines[index + 1] ?? lineStart;
    starts.push(text.length);
    sources.push(lineStart);
    text += source.slice(lineStart, lineEnd);
    if (index + 2 < lines.length) text += lineEnding(source, lineEnd);
  }
  return { text, start: 0, end: text.length, starts, sources };
}

/** Returns where an offset of the joined text stands in the source. */
export function sourceOffset(joined: JoinedLines, offset: number): number {
  const { starts, sources } = joined;
  if (!starts || !sources) return offset;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (sources[low] ?? 0) + offset - (starts[low] ?? 0);
}

function lineEnding(source: string, at: number): string {
  if (source.charCodeAt(at) !== Unit.carriageReturn) return '\n';
  return source.charCodeAt(at + 1) === Unit.lineFeed ? '\r\n' : '\r';
}

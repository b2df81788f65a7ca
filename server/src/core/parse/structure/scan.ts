import { TOP, type Context } from '../context.js';
import type { Container } from './containers.js';
import { createCursor, type Cursor } from './cursor.js';
import type { OpenLeaf } from './leaves.js';
import type { Chunk } from './types.js';

/** Everything that the scanner knows between two lines. */
export interface Scan {
  readonly text: string;
  readonly cursor: Cursor;
  /** Open containers, the outermost first. */
  readonly stack: Container[];
  leaf: OpenLeaf | undefined;
  /** The chunk that is being read, and one that has just been completed. */
  chunk: Chunk;
  completed: Chunk | undefined;
  /** Whether nothing of `chunk` has been read but blank lines. */
  empty: boolean;
  /** Whether the line before was blank, or there was none. */
  afterBlank: boolean;
  lineStart: number;
}

export function createScan(text: string, from: number): Scan {
  return {
    text,
    cursor: createCursor(text),
    stack: [],
    leaf: undefined,
    chunk: createChunk(from, true),
    completed: undefined,
    empty: true,
    afterBlank: true,
    lineStart: from,
  };
}

/** Returns what the innermost of the first `count` containers says about what stands in it. */
export function contextAt(scan: Scan, count: number): Context {
  return scan.stack[count - 1]?.context ?? TOP;
}

/** Begins a chunk at the line that is being read, when nothing is open; blank lines stay with what is before them. */
export function beginChunk(scan: Scan): void {
  // What the scanner is not sure of may reach as far as the next blank line.
  if (scan.chunk.unsure && !scan.afterBlank) return;
  if (!scan.empty) {
    scan.chunk.end = scan.lineStart;
    scan.completed = scan.chunk;
    scan.chunk = createChunk(scan.lineStart, scan.afterBlank);
  }
  scan.empty = false;
}

function createChunk(start: number, afterBlank: boolean): Chunk {
  return { start, end: start, afterBlank, leaves: [], definitions: [], lists: 0, unsure: false, capped: false };
}

import { isLineEnd, Unit } from '../characters.js';
import { continueContainer, footnoteKey, openContainer, startsContainer } from './containers.js';
import { startLine } from './cursor.js';
import { readFlow, readWholeLine } from './flow.js';
import { canBeInterrupted, closeLeaf, openLeaf, takesWholeLines } from './leaves.js';
import { createLineFinder } from './line-finder.js';
import { plainHeadingDepth } from './plain-heading.js';
import { beginChunk, contextAt, createScan, type Scan } from './scan.js';
import type { Chunk } from './types.js';

/** Containers nested deeper than this are taken for one opaque paragraph: nobody means them, and parsers overflow. */
const DEEPEST = 32;

/** Reads a text line by line and finds its blocks. */
export interface Scanner {
  /** Returns the next chunk, or nothing at the end of the text. */
  next(): Chunk | undefined;
}

/** Returns a scanner of the text between two line starts. */
export function createScanner(text: string, from: number, to: number): Scanner {
  const scan = createScan(text, from);
  const findLineEnd = createLineFinder(text, to);
  let at = from;
  let over = false;

  return {
    next() {
      while (at < to) {
        const end = findLineEnd(at);
        scan.lineStart = at;
        if (scan.stack.length > 0 || !readPlainLine(scan, at, end)) readLine(scan, at, end);
        at = afterLineEnd(text, end, to);
        if (!scan.completed) continue;
        const chunk = scan.completed;
        scan.completed = undefined;
        return chunk;
      }
      if (over) return undefined;
      over = true;
      closeLeaf(scan);
      scan.chunk.end = to;
      return scan.chunk.end > scan.chunk.start ? scan.chunk : undefined;
    },
  };
}

/** Units that a line of plain words may begin with; all else is looked at more closely. */
const PLAIN_START = new Uint8Array(128);
for (const unit of '"$%&\'(),./;?@\\^{}!') PLAIN_START[unit.charCodeAt(0)] = 1;
for (let unit = 65; unit <= 90; unit++) PLAIN_START[unit] = PLAIN_START[unit + 32] = 1;

/** The short cut for most lines of most drafts: plain words, or nothing at all, outside all containers. */
function readPlainLine(scan: Scan, start: number, end: number): boolean {
  const { leaf, text } = scan;
  if (start === end) {
    if (leaf && (takesWholeLines(leaf) || leaf.kind === 'code')) return false;
    closeLeaf(scan);
    scan.afterBlank = true;
    return true;
  }
  const unit = text.charCodeAt(start);
  if (unit < 128 && PLAIN_START[unit] === 0) return false;
  if (!leaf) {
    beginChunk(scan);
    scan.leaf = openLeaf('paragraph', contextAt(scan, 0), start, end);
  } else if (leaf.kind === 'paragraph') {
    leaf.lines.push(start, end);
    leaf.end = end;
    leaf.lazy = false;
  } else {
    return false;
  }
  scan.afterBlank = false;
  return true;
}

function readLine(scan: Scan, start: number, end: number): void {
  const { stack, cursor } = scan;
  if (scan.afterBlank && stack.length === 0 && !scan.leaf && readPlainHeading(scan, start, end)) return;
  startLine(cursor, start, end);
  let matched = 0;
  for (let container = stack[0]; container; container = stack[matched]) {
    const continued = continueContainer(container, cursor);
    if (continued === 'no') break;
    matched++;
    if (continued === 'yes') continue;
    closeLeaf(scan);
    stack.length = matched;
  }
  const leaf = matched === stack.length ? scan.leaf : undefined;
  if (leaf && takesWholeLines(leaf)) {
    readWholeLine(scan, leaf);
  } else {
    const opened = openContainers(scan, matched, leaf !== undefined && canBeInterrupted(leaf));
    if (opened !== 'opaque')
      readFlow(scan, Math.min(matched, stack.length), opened === 'none' && matched < stack.length);
  }
  scan.afterBlank = isBlankLine(scan.text, start, end);
}

/** Markdown knows no headings of plain text and takes some of them for lists. */
function readPlainHeading(scan: Scan, start: number, end: number): boolean {
  const depth = plainHeadingDepth(scan.text, start, end);
  if (depth === 0) return false;
  beginChunk(scan);
  scan.leaf = openLeaf('heading', contextAt(scan, 0), start, end, { depth });
  closeLeaf(scan);
  scan.afterBlank = false;
  return true;
}

/** Opens the containers that begin on this line, inside the first `matched` that are open. */
function openContainers(scan: Scan, matched: number, interrupting: boolean): 'none' | 'some' | 'opaque' {
  const { cursor, stack } = scan;
  let count = matched;
  for (; ; count++) {
    if (count >= DEEPEST && startsContainer(cursor)) {
      addOpaque(scan, count);
      return 'opaque';
    }
    const outer = contextAt(scan, count);
    const container = openContainer(cursor, outer, interrupting);
    if (!container) return count > matched ? 'some' : 'none';
    if (outer.item) outer.item.begun = true;
    if (count === matched) {
      closeLeaf(scan);
      stack.length = matched;
      // What directly follows a paragraph is read a little differently, so it stays in the same chunk.
      if (matched === 0 && !interrupting) beginChunk(scan);
    }
    stack.push(container);
    const { item, footnote } = container.context;
    if (container.kind === 'list' && item) item.list = scan.chunk.lists++;
    if (container.kind === 'footnote' && footnote !== undefined) {
      // The full parser has a way of its own with footnotes in footnotes.
      if (outer.footnote !== undefined) scan.chunk.unsure = true;
      scan.chunk.definitions.push({ label: footnoteKey(footnote), source: `[^${footnote}]:` });
    }
  }
}

function addOpaque(scan: Scan, count: number): void {
  closeLeaf(scan);
  scan.stack.length = count;
  scan.chunk.capped = true;
  scan.leaf = openLeaf('opaque', contextAt(scan, count), scan.cursor.first, scan.cursor.end);
  closeLeaf(scan);
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== Unit.space && unit !== Unit.tab) return false;
  }
  return true;
}

function afterLineEnd(text: string, at: number, to: number): number {
  if (at >= to || !isLineEnd(text.charCodeAt(at))) return to;
  return text.charCodeAt(at) === Unit.carriageReturn && text.charCodeAt(at + 1) === Unit.lineFeed ? at + 2 : at + 1;
}

import { Unit } from '../characters.js';
import { startsContainer } from './containers.js';
import { measure } from './cursor.js';
import { htmlEndsAtBlank, htmlEndsIn, htmlKindAt } from './html.js';
import { closeAsHeading, closeLeaf, openLeaf, type OpenLeaf } from './leaves.js';
import { closesFence, fenceAt, headingDepthAt, isThematicBreak, underlineDepthAt } from './marks.js';
import { beginChunk, contextAt, type Scan } from './scan.js';
import { delimiterColumns, headerColumns } from './tables.js';

/** Reads what is left of a line after the marks of containers. `lazy` when some of the open ones were not found. */
export function readFlow(scan: Scan, matched: number, lazy: boolean): void {
  const { cursor } = scan;
  measure(cursor);
  const blank = cursor.first === cursor.end;
  if (lazy) {
    if (scan.leaf?.kind === 'paragraph' && !blank && !interrupts(scan, false)) return addLazyLine(scan, scan.leaf);
    closeLeaf(scan);
    scan.stack.length = matched;
    if (!blank && cursor.indent >= 4) return addLazyCode(scan);
  }
  if (blank) {
    if (scan.leaf && scan.leaf.kind !== 'code') closeLeaf(scan);
    else if (scan.leaf && cursor.indent >= 4) scan.leaf.end = cursor.end;
    return;
  }
  const afterCode = scan.leaf?.kind === 'code';
  if (scan.leaf && continueLeaf(scan, scan.leaf)) return;
  // After indented code some lists cannot begin, so the line means something else there than on its own.
  startLeaf(scan, afterCode && startsContainer(cursor));
}

/**
 * A line without the marks of its containers goes on with a paragraph in them. A tag of its own does not, though in a
 * paragraph it would, and the full parser then leaves it in the containers: the chunk is left to that parser.
 */
function addLazyLine(scan: Scan, leaf: OpenLeaf): void {
  const html = htmlAt(scan, false);
  if (html === 0 || scan.cursor.indent >= 4) return addLine(scan, leaf, true);
  closeLeaf(scan);
  scan.chunk.unsure = true;
  scan.leaf = openLeaf('html', leaf.context, scan.cursor.first, scan.cursor.end, { html });
}

/** Indented code that ends a container it is not in, which goes on no further than its line. */
function addLazyCode(scan: Scan): void {
  startLeaf(scan);
  closeLeaf(scan);
}

/** Goes on with fenced code or HTML, which take lines as they are. */
export function readWholeLine(scan: Scan, leaf: OpenLeaf): void {
  const { cursor, text } = scan;
  measure(cursor);
  if (leaf.html > 0) {
    if (cursor.first === cursor.end && htmlEndsAtBlank(leaf.html)) return closeLeaf(scan);
    leaf.end = cursor.end;
    if (htmlEndsIn(leaf.html, text.slice(cursor.at, cursor.end), false)) closeLeaf(scan);
    return;
  }
  leaf.end = cursor.end;
  if (cursor.indent < 4 && closesFence(text, cursor.first, cursor.end, leaf.mark, leaf.length)) closeLeaf(scan);
}

/** Begins the leaf that the line at the measured cursor is the first of. */
function startLeaf(scan: Scan, dependent = false): void {
  const { cursor, text, stack } = scan;
  const { first, end } = cursor;
  if (stack.length === 0 && !dependent) beginChunk(scan);
  const context = contextAt(scan, stack.length);
  if (cursor.indent >= 4) {
    scan.leaf = openLeaf('code', context, first, end);
    return;
  }
  const depth = headingDepthAt(text, first, end);
  const length = depth === 0 ? fenceAt(text, first, end) : 0;
  const html = htmlAt(scan, false);
  if (depth > 0) scan.leaf = openLeaf('heading', context, first, end, { depth });
  else if (length > 0) scan.leaf = openLeaf('code', context, first, end, { mark: text.charCodeAt(first), length });
  else if (isThematicBreak(text, first, end)) scan.leaf = openLeaf('thematic-break', context, first, end);
  else if (html > 0) scan.leaf = openLeaf('html', context, first, end, { html });
  else scan.leaf = openLeaf('paragraph', context, first, end, { indented: cursor.indent > 0 });
  const { kind } = scan.leaf;
  const over = kind === 'html' && htmlEndsIn(html, text.slice(first, end), true);
  if (over || kind === 'heading' || kind === 'thematic-break') closeLeaf(scan);
}

/** Goes on with the open leaf if this line is one of its lines; closes it otherwise, and returns false. */
function continueLeaf(scan: Scan, leaf: OpenLeaf): boolean {
  const { indent } = scan.cursor;
  if (leaf.kind === 'paragraph') return continueParagraph(scan, leaf);
  const goesOn = leaf.kind === 'code' ? indent >= 4 : indent < 4 && !interrupts(scan, true);
  if (goesOn) addLine(scan, leaf, false);
  else closeLeaf(scan);
  return goesOn;
}

function continueParagraph(scan: Scan, leaf: OpenLeaf): boolean {
  const { cursor, text } = scan;
  const { first, end } = cursor;
  if (cursor.indent < 4) {
    const depth = underlineDepthAt(text, first, end);
    if (depth > 0) return closeAsHeading(scan, leaf, depth, end);
    if (becomesTable(scan, leaf)) return true;
    if (interrupts(scan, false)) {
      closeLeaf(scan);
      return false;
    }
  }
  addLine(scan, leaf, false);
  return true;
}

/** Returns whether the line at the measured cursor cannot be a further line of a paragraph or table. */
function interrupts(scan: Scan, anyTag: boolean): boolean {
  const { cursor, text } = scan;
  const { first, end } = cursor;
  if (cursor.indent >= 4) return false;
  return (
    headingDepthAt(text, first, end) > 0 ||
    fenceAt(text, first, end) > 0 ||
    isThematicBreak(text, first, end) ||
    htmlAt(scan, !anyTag) > 0
  );
}

/** Turns the last line of a paragraph into the header of a table, if this line lays out as many columns. */
function becomesTable(scan: Scan, leaf: OpenLeaf): boolean {
  const { cursor, text } = scan;
  const columns = delimiterColumns(text, cursor.first, cursor.end);
  if (columns === 0) return false;
  const [start = 0, end = 0] = leaf.lines.slice(-2);
  const isFirst = leaf.lines.length === 2;
  if (!isFirst && isDeep(text, start, end)) return false;
  if (headerColumns(text, start, end) !== columns) return false;
  if (leaf.lazy) scan.chunk.unsure = true;
  if (!isFirst) {
    leaf.lines.length -= 2;
    leaf.end = leaf.lines.at(-1) ?? leaf.end;
    closeLeaf(scan);
  }
  // A tag of its own, which could not interrupt the paragraph, can take the place of the header once the table has.
  const html = text.charCodeAt(start) === Unit.lessThan ? htmlKindAt(text, start, end, false) : 0;
  scan.leaf = openLeaf(html > 0 ? 'html' : 'table', leaf.context, start, cursor.end, { html });
  scan.leaf.lines[1] = end;
  return true;
}

/** Returns whether a line is indented so far that it can only be more of the paragraph before it. */
function isDeep(text: string, start: number, end: number): boolean {
  return /^(?: {4}| {0,3}\t)/.test(text.slice(start, Math.min(end, start + 4)));
}

function addLine(scan: Scan, leaf: OpenLeaf, lazy: boolean): void {
  const { cursor } = scan;
  leaf.lines.push(cursor.at, cursor.end);
  leaf.end = cursor.end;
  leaf.lazy = lazy;
}

function htmlAt({ cursor, text }: Scan, interrupting: boolean): ReturnType<typeof htmlKindAt> {
  return text.charCodeAt(cursor.first) === Unit.lessThan ? htmlKindAt(text, cursor.first, cursor.end, interrupting) : 0;
}

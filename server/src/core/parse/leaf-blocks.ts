import { OPAQUE, type Span } from '../text/index.js';
import type { Block, BlockKind, Comment } from './blocks.js';
import { isLineEnd, skipBlanks, Unit } from './characters.js';
import { collectComments } from './comments.js';
import { takePlace } from './context.js';
import { headingContent } from './heading-content.js';
import type { Hidden, Inlines } from './inlines.js';
import { makeBlock } from './leaf.js';
import { hidePrefix } from './prose.js';
import { joinLines, type JoinedLines } from './structure/joined-lines.js';
import { rowCells } from './structure/tables.js';
import type { Leaf } from './structure/types.js';
import { taskCheckOf } from './task-check.js';
import { wordsOf } from './words.js';

/** Everything that making the blocks of one chunk needs and gives. */
export interface Build {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, string>;
  readonly blocks: Block[];
  readonly comments: Comment[];
  /** Numbers of the first list of the chunk and of the next table. */
  readonly firstList: number;
  /** Whether its chunk is not to be given to the full parser. */
  readonly mustTell: boolean;
  tables: number;
}

/** Adds the blocks of a leaf. Returns false if only parsing its whole chunk can tell what they are. */
export function addLeaf(build: Build, leaf: Leaf): boolean {
  switch (leaf.kind) {
    case 'paragraph':
      return addParagraph(build, leaf);
    case 'heading':
      return addHeading(build, leaf);
    case 'table':
      return addTable(build, leaf);
    case 'opaque':
      add(build, leaf, 'paragraph', leaf, opaque(leaf));
      return true;
    case 'html':
      collectComments(build.source, leaf, build.comments);
      add(build, leaf, 'html', leaf);
      return true;
    default:
      add(build, leaf, leaf.kind, leaf);
      return true;
  }
}

function addParagraph(build: Build, leaf: Leaf): boolean {
  const joined = joinLines(build.source, leaf.lines, leaf.context.quoted);
  const check = taskCheckOf(leaf, joined);
  if (check && leaf.context.item) leaf.context.item.checked = check.checked;
  const inlines = wordsOf(joined, check?.end ?? joined.start, joined.end, build.definitions, build.mustTell);
  if (!inlines) return false;
  const start = check ? checkEnd(build.source, leaf) : leaf.start;
  add(build, leaf, 'paragraph', { start, end: leaf.end }, withPrefixes(build.source, leaf, joined, inlines));
  return true;
}

/** Returns where a task's words begin: after its box, or on the next line if there are none on the same. */
function checkEnd(source: string, leaf: Leaf): number {
  const after = leaf.start + 3;
  return isLineEnd(source.charCodeAt(skipBlanks(source, after, leaf.end))) ? (leaf.lines[2] ?? after) : after;
}

function addHeading(build: Build, leaf: Leaf): boolean {
  const { source } = build;
  const joined = joinLines(source, leaf.lines, leaf.context.quoted);
  const underlined = leaf.end > (leaf.lines.at(-1) ?? leaf.end);
  const signed = source.charCodeAt(leaf.start) === Unit.hash;
  const content = underlined || !signed ? joined : headingContent(source, leaf, leaf.depth);
  const inlines = wordsOf(joined, content.start, content.end, build.definitions, build.mustTell);
  if (!inlines) return false;
  const shown = withPrefixes(source, leaf, joined, inlines);
  const before: Hidden[] = [];
  const after: Hidden[] = [];
  hidePrefix(source, leaf.start, underlined ? leaf.start : content.start, before);
  hidePrefix(source, underlined ? (leaf.lines.at(-1) ?? leaf.end) : content.end, leaf.end, after);
  add(build, leaf, 'heading', leaf, { ...shown, hidden: [...before, ...shown.hidden, ...after] });
  return true;
}

function addTable(build: Build, leaf: Leaf): boolean {
  const table = build.tables++;
  for (let line = 0; line < leaf.lines.length; line += 2) {
    const start = leaf.lines[line] ?? 0;
    const end = leaf.lines[line + 1] ?? start;
    const cells = rowCells(build.source, start, end);
    for (const [column, cell] of cells.entries()) {
      const joined: JoinedLines = { text: build.source, ...cell };
      const inlines = wordsOf(joined, cell.start, cell.end, build.definitions, build.mustTell);
      if (!inlines) return false;
      add(build, leaf, 'cell', cell, inlines, { table, row: line / 2, column });
    }
  }
  return true;
}

function add(build: Build, leaf: Leaf, kind: BlockKind, span: Span, inlines?: Inlines, cell?: Block['cell']): void {
  const place = takePlace(leaf.context, build.firstList);
  for (const comment of inlines?.comments ?? []) build.comments.push(comment);
  build.blocks.push(makeBlock(build.source, kind, span, cell ? { ...place, cell } : place, leaf.depth, inlines));
}

/** Adds the quote marks between the lines of a leaf to what is hidden in it. */
function withPrefixes(source: string, leaf: Leaf, joined: JoinedLines, inlines: Inlines): Inlines {
  if (!joined.starts) return inlines;
  const hidden: Hidden[] = [];
  let next = 0;
  for (let line = 2; line < leaf.lines.length; line += 2) {
    const start = leaf.lines[line - 1] ?? 0;
    const end = leaf.lines[line] ?? start;
    for (; (inlines.hidden[next]?.start ?? Infinity) < end; next++)
      hidden.push(...inlines.hidden.slice(next, next + 1));
    if ((hidden.at(-1)?.end ?? 0) <= end) hidePrefix(source, Math.max(start, hidden.at(-1)?.end ?? 0), end, hidden);
  }
  return { ...inlines, hidden: [...hidden, ...inlines.hidden.slice(next)] };
}

function opaque(span: Span): Inlines {
  return {
    hidden: [{ start: span.start, end: span.end, shows: OPAQUE }],
    emphases: [],
    links: [],
    footnoteCalls: [],
    comments: [],
    imageOnly: false,
  };
}

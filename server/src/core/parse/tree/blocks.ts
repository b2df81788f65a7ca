import type { Span } from '../../text/index.js';
import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { Block, Comment } from '../blocks.js';
import { isBlank, isSpace, Unit } from '../characters.js';
import { collectComments } from '../comments.js';
import type { Hidden } from '../inlines.js';
import { takePlace, TOP, type Context, type OpenItem } from '../context.js';
import { makeBlock } from '../leaf.js';
import { hidePrefix } from '../prose.js';
import { inlinesOfTree } from './inlines.js';
import { placeOf } from './place.js';

/** Numbers lists and tables through a whole segment, whichever way its parts are parsed. */
export interface Counters {
  lists: number;
  tables: number;
}

/** Blocks and comments found so far. */
export interface Found {
  readonly blocks: Block[];
  readonly comments: Comment[];
}

interface Walk {
  readonly source: string;
  readonly found: Found;
  readonly counters: Counters;
  readonly urlOf: (identifier: string) => string;
}

/** Adds the leaves of a Markdown tree as blocks. Offsets count in the source that the tree was made of. */
export function blocksOfTree(
  root: Root,
  source: string,
  found: Found,
  counters: Counters,
  urlOf: (identifier: string) => string,
): void {
  const walk: Walk = { source, found, counters, urlOf };
  for (const child of root.children) visit(walk, child, TOP);
}

function visit(walk: Walk, node: Nodes, context: Context): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return words(walk, node, context);
    case 'list':
      return list(walk, node, context);
    case 'table':
      return table(walk, node, context);
    case 'blockquote':
      for (const child of node.children) visit(walk, child, { ...context, quoted: true });
      return;
    case 'footnoteDefinition':
      for (const child of node.children) visit(walk, child, { ...context, footnote: node.label ?? node.identifier });
      return;
    case 'code':
      return add(walk, 'code', placeOf(node), context);
    case 'definition':
      return add(walk, 'definition', placeOf(node), context);
    case 'thematicBreak':
      return add(walk, 'thematic-break', placeOf(node), context);
    case 'html':
      collectComments(walk.source, placeOf(node), walk.found.comments);
      return add(walk, 'html', placeOf(node), context);
  }
}

function list(walk: Walk, node: List, context: Context): void {
  const number = walk.counters.lists++;
  node.children.forEach((child: ListItem, item) => {
    const open: OpenItem = {
      list: number,
      ordered: node.ordered ?? false,
      depth: (context.item?.depth ?? 0) + 1,
      item,
      opened: false,
      ...(typeof child.checked === 'boolean' ? { checked: child.checked } : {}),
    };
    for (const inner of child.children) visit(walk, inner, { ...context, item: open });
  });
}

function words(walk: Walk, node: Paragraph | Heading, context: Context): void {
  const span = ownSpan(walk.source, node, context);
  const inlines = inlinesOfTree(node.children, walk.source, contentOf(node, span), walk.urlOf);
  for (const comment of inlines.comments) walk.found.comments.push(comment);
  if (node.type === 'heading') hideMarks(walk.source, span, contentOf(node, span), inlines.hidden);
  const place = takePlace(context, 0);
  const depth = node.type === 'heading' ? node.depth : 0;
  walk.found.blocks.push(makeBlock(walk.source, node.type, span, place, depth, inlines));
}

/** Returns where a paragraph or heading stands, without what is not its own. */
function ownSpan(source: string, node: Paragraph | Heading, context: Context): Span {
  const span = placeOf(node);
  const item = context.item;
  // Of a heading with an underline the parser says that it begins with the definitions before it.
  const first = node.children[0];
  if (node.type === 'heading' && first && /[\r\n]/.test(source.slice(span.start, span.end))) {
    return { start: placeOf(first).start, end: span.end };
  }
  const isTask = item?.checked !== undefined && !item.opened && node.type === 'paragraph';
  // The parser has moved the paragraph's start behind the box already, unless that left no words to begin with.
  return isTask && first ? { start: afterBox(source, first, context.quoted), end: span.end } : span;
}

/** Returns where a task's words begin. When they begin on the next line, the parser counts its quote marks among them. */
function afterBox(source: string, first: PhrasingContent, quoted: boolean): number {
  let at = placeOf(first).start;
  if (!quoted || first.type !== 'text' || !/^.?[ \t]*[\r\n]/.test(source.slice(at - 1))) return at;
  while (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === Unit.greaterThan) at++;
  return at;
}

/** Returns where a heading's words stand; without words, a place at its start. */
function contentOf(node: Paragraph | Heading, span: Span): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  // After an empty item the parser takes a box for that of a task although it is no item's; it stays prose.
  if (node.type === 'paragraph') return { start: first ? placeOf(first).start : span.start, end: span.end };
  if (!first || !last) return { start: span.start, end: span.start };
  return { start: placeOf(first).start, end: placeOf(last).end };
}

/** Hides a heading's number signs or underline around its words. White space between stays. */
function hideMarks(source: string, span: Span, content: Span, hidden: Hidden[]): void {
  const before: Hidden[] = [];
  hidePrefix(source, span.start, content.start, before);
  hidden.unshift(...before);
  hidePrefix(source, content.end, span.end, hidden);
}

function table(walk: Walk, node: Table, context: Context): void {
  const number = walk.counters.tables++;
  node.children.forEach((tableRow, row) => {
    tableRow.children.forEach((child, column) => {
      const span = cellContent(walk.source, placeOf(child));
      const inlines = inlinesOfTree(child.children, walk.source, span, walk.urlOf);
      for (const comment of inlines.comments) walk.found.comments.push(comment);
      const place = { ...takePlace(context, 0), cell: { table: number, row, column } };
      walk.found.blocks.push(makeBlock(walk.source, 'cell', span, place, 0, inlines));
    });
  });
}

/** Returns a cell's span without the bars at its edges. */
function cellContent(source: string, span: Span): Span {
  const start = source.charCodeAt(span.start) === Unit.pipe ? span.start + 1 : span.start;
  let last = span.end - 1;
  while (last > start && isBlank(source.charCodeAt(last))) last--;
  const closed = last >= start && source.charCodeAt(last) === Unit.pipe && !isEscaped(source, last);
  return { start, end: closed ? last : span.end };
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source.charCodeAt(at - 1 - slashes) === Unit.backslash) slashes++;
  return slashes % 2 === 1;
}

function add(walk: Walk, kind: 'code' | 'definition' | 'thematic-break' | 'html', span: Span, context: Context): void {
  walk.found.blocks.push(makeBlock(walk.source, kind, span, takePlace(context, 0), 0));
}

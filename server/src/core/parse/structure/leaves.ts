import type { Context } from '../context.js';
import { Unit } from '../characters.js';
import { leadingDefinitions } from './definitions.js';
import type { HtmlKind } from './html.js';
import { joinLines, sourceOffset } from './joined-lines.js';
import type { Scan } from './scan.js';
import type { LeafKind } from './types.js';

/** A leaf that may go on with the next line. */
export interface OpenLeaf {
  readonly kind: LeafKind;
  readonly context: Context;
  start: number;
  end: number;
  depth: number;
  readonly first: boolean;
  readonly lines: number[];
  /** Of fenced code: its mark and how many of them. Indented code has none. */
  readonly mark: number;
  readonly length: number;
  readonly html: HtmlKind;
  /** Whether its last line belongs to it although containers around it were not gone on with. */
  lazy: boolean;
}

export function openLeaf(
  kind: LeafKind,
  context: Context,
  start: number,
  end: number,
  more: { mark?: number; length?: number; html?: HtmlKind; depth?: number; indented?: boolean } = {},
): OpenLeaf {
  const { mark = 0, length = 0, html = 0, depth = 0 } = more;
  const item = context.inItem ? context.item : undefined;
  const first = item !== undefined && !item.begun && !more.indented;
  if (context.item) context.item.begun = true;
  return { kind, context, first, start, end, depth, lines: [start, end], mark, length, html, lazy: false };
}

/** Returns whether the leaf takes whole lines as they are, so that no container can begin in it. */
export function takesWholeLines(leaf: OpenLeaf): boolean {
  return leaf.html > 0 || leaf.length > 0;
}

/** Returns whether the leaf is one that only some containers can interrupt. */
export function canBeInterrupted(leaf: OpenLeaf): boolean {
  return leaf.kind === 'paragraph' || leaf.kind === 'code';
}

/** Closes the open leaf, if there is one. */
export function closeLeaf(scan: Scan): void {
  const leaf = scan.leaf;
  if (!leaf) return;
  scan.leaf = undefined;
  if (leaf.kind === 'paragraph' && !takeDefinitions(scan, leaf)) return;
  scan.chunk.leaves.push(leaf);
}

/** Turns the open paragraph into a heading. Returns false if it holds definitions only, which cannot be one. */
export function closeAsHeading(scan: Scan, leaf: OpenLeaf, depth: number, end: number): boolean {
  scan.leaf = undefined;
  if (!takeDefinitions(scan, leaf)) return false;
  scan.chunk.leaves.push({ ...leaf, kind: 'heading', depth, end });
  return true;
}

/** Cuts the definitions off that a paragraph begins with. Returns false if nothing is left. */
function takeDefinitions(scan: Scan, leaf: OpenLeaf): boolean {
  if (scan.text.charCodeAt(leaf.start) !== Unit.bracketOpen) return true;
  const joined = joinLines(scan.text, leaf.lines, leaf.context.quoted);
  const definitions = leadingDefinitions(joined.text, joined.start, joined.end);
  const last = definitions.at(-1);
  if (!last) return true;
  for (const definition of definitions) {
    const start = sourceOffset(joined, definition.start);
    const end = sourceOffset(joined, definition.end - 1) + 1;
    const source = joined.text.slice(definition.start, definition.end);
    scan.chunk.definitions.push({ label: definition.label, source });
    scan.chunk.leaves.push({ ...leaf, kind: 'definition', start, end, lines: [] });
  }
  const goesOn = dropLines(leaf, sourceOffset(joined, last.end - 1));
  // The box of a task may follow definitions, which have been made without it by then.
  if (leaf.first && goesOn) scan.chunk.unsure = true;
  return goesOn;
}

/** Removes the lines up to and including the one that holds this offset. */
function dropLines(leaf: OpenLeaf, offset: number): boolean {
  let lines = 0;
  while (lines < leaf.lines.length && (leaf.lines[lines] ?? 0) <= offset) lines += 2;
  leaf.lines.splice(0, lines);
  leaf.start = leaf.lines[0] ?? leaf.end;
  return leaf.lines.length > 0;
}

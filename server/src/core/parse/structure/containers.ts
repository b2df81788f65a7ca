import type { Context } from '../context.js';
import { isBlank, skipBlanks, Unit } from '../characters.js';
import { normalizeLabel } from '../labels.js';
import { atLineEnd, measure, takeColumns, takeWord, type Cursor } from './cursor.js';
import { labelEndAt } from './destination.js';
import { isThematicBreak } from './marks.js';

/** A block that holds other blocks, while it is open. A list stands for the item that is being read, too. */
export interface Container {
  readonly kind: 'quote' | 'list' | 'footnote';
  /** What it says about the leaves in it. */
  context: Context;
  /** Of a list: the unit that its items are marked with, and the columns that their text is indented by. */
  marker: number;
  size: number;
  /** Whether the item began with a blank line, and whether more of them followed. */
  blankStart: boolean;
  blankAfterStart: boolean;
}

/** What a list marker or footnote label at the cursor would begin. */
interface Marker {
  readonly unit: number;
  readonly length: number;
}

const DIGIT_0 = 48;
const DIGIT_1 = 49;
const DIGIT_9 = 57;
const ROUND_CLOSE = 41;

export type Continued = 'yes' | 'no' | 'next-item';

/** Tries to go on with a container on a new line; moves over its marks if that works. */
export function continueContainer(container: Container, cursor: Cursor): Continued {
  if (container.kind === 'quote') return takeQuoteMark(cursor) ? 'yes' : 'no';
  if (container.kind === 'list') return continueList(container, cursor);
  if (atLineEnd(cursor)) return 'yes';
  measure(cursor);
  if (cursor.indent < 4) return 'no';
  takeColumns(cursor, 4);
  return 'yes';
}

/** Tries to begin a container at the cursor. Within a paragraph, some lists cannot begin. */
export function openContainer(cursor: Cursor, outer: Context, interrupting: boolean): Container | undefined {
  measure(cursor);
  if (cursor.indent > 3 || cursor.first >= cursor.end) return undefined;
  const unit = cursor.text.charCodeAt(cursor.first);
  if (unit === Unit.greaterThan) {
    takeQuoteMark(cursor);
    return container('quote', { ...outer, quoted: true, inItem: false });
  }
  if (unit === Unit.bracketOpen) return openFootnote(cursor, outer);
  const marker = listMarkerAt(cursor, interrupting);
  if (!marker) return undefined;
  const depth = (outer.item?.depth ?? 0) + 1;
  const ordered = marker.length > 1;
  const item = { list: 0, ordered, depth, item: 0, opened: false };
  const list = container('list', { ...outer, item, inItem: true });
  list.marker = marker.unit;
  takeListMarker(list, cursor, marker);
  return list;
}

/** Returns whether a container begins at the cursor, without moving it. */
export function startsContainer(cursor: Cursor): boolean {
  measure(cursor);
  if (cursor.indent > 3 || cursor.first >= cursor.end) return false;
  const unit = cursor.text.charCodeAt(cursor.first);
  return unit === Unit.greaterThan || footnoteLabelEnd(cursor) !== -1 || listMarkerAt(cursor, false) !== undefined;
}

function container(kind: Container['kind'], context: Context): Container {
  return { kind, context, marker: 0, size: 0, blankStart: false, blankAfterStart: false };
}

function takeQuoteMark(cursor: Cursor): boolean {
  measure(cursor);
  const { first, end, text } = cursor;
  if (cursor.indent > 3 || first >= end || text.charCodeAt(first) !== Unit.greaterThan) return false;
  takeWord(cursor, 1);
  takeColumns(cursor, 1);
  return true;
}

function continueList(list: Container, cursor: Cursor): Continued {
  measure(cursor);
  if (cursor.first === cursor.end) {
    list.blankAfterStart ||= list.blankStart;
    takeColumns(cursor, list.size);
    return 'yes';
  }
  const closed = list.blankAfterStart;
  list.blankStart = list.blankAfterStart = false;
  if (!closed && cursor.indent > 0 && cursor.indent >= list.size) {
    takeColumns(cursor, list.size);
    return 'yes';
  }
  return nextItem(list, cursor) ? 'next-item' : 'no';
}

function nextItem(list: Container, cursor: Cursor): boolean {
  const item = list.context.item;
  if (!item || cursor.indent > 3) return false;
  const marker = listMarkerAt(cursor, false);
  if (!marker || marker.unit !== list.marker || marker.length > 1 !== item.ordered) return false;
  const { list: number, ordered, depth } = item;
  list.context = { ...list.context, item: { list: number, ordered, depth, item: item.item + 1, opened: false } };
  takeListMarker(list, cursor, marker);
  return true;
}

/** Returns the list marker at the first word of a measured cursor, if the line goes on as an item must. */
function listMarkerAt(cursor: Cursor, interrupting: boolean): Marker | undefined {
  const { text, first, end } = cursor;
  const unit = text.charCodeAt(first);
  const bullet = unit === Unit.asterisk || unit === Unit.dash || unit === Unit.plus;
  if (!bullet && !(unit >= DIGIT_0 && unit <= DIGIT_9)) return undefined;
  if (bullet && isThematicBreak(text, first, end)) return undefined;
  const length = bullet ? 1 : numberLength(text, first, end, interrupting);
  const after = first + length;
  if (length === 0 || (after < end && !isBlank(text.charCodeAt(after)))) return undefined;
  if (interrupting && skipBlanks(text, after, end) === end) return undefined;
  return { unit: text.charCodeAt(after - 1), length };
}

/** Returns the length of a number with its point or bracket. Only the number 1 can interrupt a paragraph. */
function numberLength(text: string, at: number, end: number, interrupting: boolean): number {
  let after = at;
  while (after < end && after - at < 9 && text.charCodeAt(after) >= DIGIT_0 && text.charCodeAt(after) <= DIGIT_9)
    after++;
  const delimiter = text.charCodeAt(after);
  if (after >= end || (delimiter !== Unit.dot && delimiter !== ROUND_CLOSE)) return 0;
  if (interrupting && (after - at > 1 || text.charCodeAt(at) !== DIGIT_1)) return 0;
  return after + 1 - at;
}

/** Moves over a marker and the space after it: one to four columns, or one if the item begins with indented code. */
function takeListMarker(list: Container, cursor: Cursor, marker: Marker): void {
  const indent = cursor.indent;
  takeWord(cursor, marker.length);
  measure(cursor);
  if (cursor.first === cursor.end) {
    list.blankStart = true;
    // The full parser looks for the box of a task on the next line, but not after white space.
    if (list.context.item && cursor.at < cursor.end) list.context.item.begun = true;
    list.size = indent + marker.length + 1;
    return;
  }
  const space = cursor.indent > 4 ? 1 : cursor.indent;
  takeColumns(cursor, space);
  list.size = indent + marker.length + space;
}

function openFootnote(cursor: Cursor, outer: Context): Container | undefined {
  const labelEnd = footnoteLabelEnd(cursor);
  if (labelEnd === -1) return undefined;
  const label = cursor.text.slice(cursor.first + 2, labelEnd - 1);
  takeWord(cursor, labelEnd + 1 - cursor.first);
  measure(cursor);
  takeColumns(cursor, cursor.indent);
  return container('footnote', { ...outer, footnote: label, inItem: false });
}

/** Returns where the label of a footnote definition ends, or -1 if none begins here. It holds no white space. */
function footnoteLabelEnd({ text, first, end }: Cursor): number {
  if (text.charCodeAt(first) !== Unit.bracketOpen || text.charCodeAt(first + 1) !== Unit.caret) return -1;
  const labelEnd = labelEndAt(text, first, end);
  if (labelEnd === -1 || labelEnd >= end || labelEnd < first + 4) return -1;
  if (text.charCodeAt(labelEnd) !== Unit.colon) return -1;
  for (let at = first + 2; at < labelEnd; at++) if (isBlank(text.charCodeAt(at))) return -1;
  return labelEnd;
}

/** Returns the label that a footnote's definition is found by. */
export function footnoteKey(label: string): string {
  return normalizeLabel(`^${label}`);
}

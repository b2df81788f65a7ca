import type { Span } from '../text/index.js';

/** Where another entry can be added to a map or a list, and what must stand around it. */
export interface Growth {
  readonly at: number;
  readonly before: string;
  /** How far the entries are indented, for an entry that takes several lines; absent inside braces. */
  readonly indent?: string;
}

interface NodeBase {
  /** Place in the draft, or in `file` when that is given; empty when the place is not known. */
  readonly span: Span;
  /** Path of the file in which it stands; absent for the draft itself. */
  readonly file?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** As a reader sees it; empty for nothing. */
  readonly text: string;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
  readonly growth?: Growth;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly DataEntry[];
  readonly growth?: Growth;
}

export interface DataEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DataNode;
}

/** A value of front matter or configuration with its place, whatever it was written in. */
export type DataNode = ScalarNode | ListNode | MapNode;

/**
 * Returns a value that a host read from a file of its own as a tree. Places in that file are not known.
 * Only what JSON can hold is taken over; values that hold themselves are cut off.
 */
export function nodeOfObject(value: unknown, file: string): DataNode {
  return nodeOf(value, file, 0);
}

const MAX_DEPTH = 40;
const NOWHERE: Span = { start: 0, end: 0 };

function nodeOf(value: unknown, file: string, depth: number): DataNode {
  const base = { span: NOWHERE, file };
  if (depth > MAX_DEPTH) return { ...base, kind: 'scalar', text: '' };
  if (Array.isArray(value)) {
    return { ...base, kind: 'list', items: value.map((item) => nodeOf(item, file, depth + 1)) };
  }
  if (value instanceof Date) return { ...base, kind: 'scalar', text: value.toISOString().slice(0, 10) };
  if (typeof value !== 'object' || value === null) {
    return { ...base, kind: 'scalar', text: value === null || value === undefined ? '' : String(value) };
  }
  const entries = Object.entries(value).map(([key, item]) => ({
    key,
    keySpan: NOWHERE,
    value: nodeOf(item, file, depth + 1),
  }));
  return { ...base, kind: 'map', entries };
}

import { isBlank, isLineEnd, skipBlanks, Unit } from './characters.js';
import type { JoinedLines } from './structure/joined-lines.js';
import type { Leaf } from './structure/types.js';

const LOWER_X = 120;
const UPPER_X = 88;

/** The box of a task list's item: `[ ]` or `[x]`, with words after it. */
export interface TaskCheck {
  readonly checked: boolean;
  readonly end: number;
}

/** Returns the box that the first paragraph of an item begins with, if it begins with one. */
export function taskCheckOf(leaf: Leaf, joined: JoinedLines): TaskCheck | undefined {
  const { text, start, end } = joined;
  if (!leaf.first) return undefined;
  if (text.charCodeAt(start) !== Unit.bracketOpen || text.charCodeAt(start + 2) !== Unit.bracketClose) return undefined;
  const mark = text.charCodeAt(start + 1);
  const checked = mark === LOWER_X || mark === UPPER_X;
  const after = start + 3;
  if ((!checked && !isBlank(mark) && !isLineEnd(mark)) || after >= end) return undefined;
  const next = text.charCodeAt(after);
  if (isLineEnd(next)) return { checked, end: after };
  return isBlank(next) && skipBlanks(text, after, end) < end ? { checked, end: after } : undefined;
}

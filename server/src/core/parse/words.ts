import { createInlines, PLAIN, type Inlines } from './inlines.js';
import { readInlines } from './inline/read.js';
import { sourceOffset, type JoinedLines } from './structure/joined-lines.js';
import { trimmed } from './trim.js';
import { inlinesByTree } from './tree/words.js';

const MARK = /[*_`[\]<~]/g;

/** A leaf of words longer than this is never given to the full parser, which can take seconds for a few of them. */
const LONGEST_PARSED = 10_000;
/** Nor is one with more marks than this, since the time for them grows with their square. */
const MOST_MARKS = 300;

/**
 * Returns what stands inside the words of a leaf: by the short cut if that can tell, by the full parser if not.
 * Returns nothing if the words, taken alone, are something else to the full parser, unless it `mustTell`.
 */
export function wordsOf(
  joined: JoinedLines,
  from: number,
  to: number,
  definitions: ReadonlyMap<string, string>,
  mustTell: boolean,
): Inlines | undefined {
  const { text } = joined;
  let inlines = readInlines(text, from, to, definitions, to - from > LONGEST_PARSED);
  if (!inlines && hasTooManyMarks(text, from, to)) inlines = readInlines(text, from, to, definitions, true);
  inlines ??= inlinesByTree(text, trimmed(text, { start: from, end: to }), definitions);
  if (mustTell) inlines ??= readInlines(text, from, to, definitions, true);
  return inlines && joined.starts ? moveToSource(inlines, joined) : inlines;
}

function hasTooManyMarks(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(MARK)?.length ?? 0) > MOST_MARKS;
}

/** Returns inlines whose offsets count in the source, where quote marks stand between the lines. */
function moveToSource(inlines: Inlines, joined: JoinedLines): Inlines {
  if (inlines === PLAIN) return inlines;
  const moved = createInlines();
  moved.imageOnly = inlines.imageOnly;
  for (const call of inlines.footnoteCalls) moved.footnoteCalls.push(call);
  for (const part of inlines.hidden) if (part.start < part.end) moved.hidden.push({ ...part, ...place(part, joined) });
  for (const part of inlines.emphases) moved.emphases.push({ ...part, ...place(part, joined) });
  for (const part of inlines.links) moved.links.push({ ...part, ...place(part, joined) });
  for (const part of inlines.comments) moved.comments.push({ ...part, ...place(part, joined) });
  return moved;
}

function place(part: { start: number; end: number }, joined: JoinedLines): { start: number; end: number } {
  const start = sourceOffset(joined, part.start);
  return { start, end: part.end > part.start ? sourceOffset(joined, part.end - 1) + 1 : start };
}

import type { DefinitionSource, DocumentOutline, SegmentRange } from './blocks.js';
import { commonEnds } from './common-ends.js';
import { frontMatterOf, textStart } from './front-matter.js';
import { createSegmenter } from './segmenter.js';
import { collectDefinitions, outlineOf } from './split.js';

/** A text with its outline, as kept between edits. */
export interface SplitText {
  readonly text: string;
  readonly outline: DocumentOutline;
}

/** The outline of a text, and how much of it an edit left as it was. */
export interface EditedOutline {
  readonly outline: DocumentOutline;
  /** So many segments at the beginning have the texts of as many at the beginning of the earlier version. */
  readonly before: number;
  /** The same at the end. */
  readonly after: number;
}

/** Returns exactly the outline that `split(text)` does, but reads only what an edit since the earlier version can have changed. */
export function splitIncremental(previous: SplitText, text: string): EditedOutline {
  const { outline } = previous;
  const old = outline.segments;
  const { prefix, suffix } = commonEnds(previous.text, text);
  const frontMatter = frontMatterOf(text);
  const start = frontMatter?.end ?? textStart(text);
  const sameStart = start === bodyStart(previous) && start <= prefix;
  const kept = sameStart ? keptBefore(old, prefix) : 0;
  const fresh: SegmentRange[] = [];
  const by = text.length - previous.text.length;
  const segmenter = createSegmenter(text, old[kept - 1]?.end ?? start);
  let rest = old.length;
  for (let segment = segmenter.next(); segment; segment = segmenter.next()) {
    fresh.push(segment);
    if (segment.end < text.length - suffix) continue;
    rest = segmentStartingAt(old, segment.end - by);
    if (rest < old.length) break;
  }
  const segments = [...old.slice(0, kept), ...fresh];
  for (let index = rest; index < old.length; index++) segments.push(moved(old[index] as SegmentRange, by));
  const unchanged = haveSameDefinitions(old.slice(kept, rest), fresh);
  const definitions = unchanged ? outline.definitions : collectDefinitions(segments);
  return { outline: outlineOf(frontMatter, segments, definitions), before: kept, after: old.length - rest };
}

function bodyStart({ text, outline }: SplitText): number {
  return outline.frontMatter?.end ?? textStart(text);
}

/**
 * Returns how many segments an edit after this offset surely leaves as they are. The two before the edited one are
 * read again, since the first block of a segment decides whether it is one, and that block may end where the next begins.
 */
function keptBefore(segments: readonly SegmentRange[], prefix: number): number {
  return Math.max(0, firstIndex(segments, (segment) => segment.start > prefix) - 3);
}

/** Returns the index of the segment that starts at this offset, or the number of segments if none does. */
function segmentStartingAt(segments: readonly SegmentRange[], offset: number): number {
  const index = firstIndex(segments, (segment) => segment.start >= offset);
  return segments[index]?.start === offset ? index : segments.length;
}

/** Returns the index of the first segment for which this holds; it must hold for all after it as well. */
function firstIndex(segments: readonly SegmentRange[], holds: (segment: SegmentRange) => boolean): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && holds(segment)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function moved({ start, end, heading, definitions }: SegmentRange, by: number): SegmentRange {
  return { start: start + by, end: end + by, heading, definitions };
}

function haveSameDefinitions(before: readonly SegmentRange[], after: readonly SegmentRange[]): boolean {
  const old = before.flatMap((segment) => segment.definitions);
  const fresh = after.flatMap((segment) => segment.definitions);
  const same = (a: DefinitionSource, b: DefinitionSource | undefined): boolean =>
    a.label === b?.label && a.source === b.source;
  return old.length === fresh.length && old.every((definition, index) => same(definition, fresh[index]));
}

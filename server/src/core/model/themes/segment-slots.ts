import type { ParsedSegment } from '../../parse/blocks.js';
import type { Span } from '../../text/index.js';
import type { PhraseHints } from '../phrase-hints.js';
import { oncePer } from '../once-per.js';
import { gridsOf, type Grid } from './grids.js';
import { commentSlots, headingSlots } from './heading-slots.js';
import { labelSlots } from './label-slots.js';
import { sentenceSlots } from './sentence-slots.js';
import type { OwnerSlot } from './slot.js';
import { ownSlots } from './table-slots.js';

/** A segment with hints for each of its blocks. */
export interface HintedSegment extends ParsedSegment {
  readonly hints: PhraseHints;
}

/** What one segment says about owners, as far as its own text tells. Offsets count from the segment's start. */
export interface SegmentSlots {
  readonly slots: readonly OwnerSlot[];
  /** Outright sentences; they count where nothing more formal stands. */
  readonly sentences: readonly OwnerSlot[];
  readonly grids: readonly Grid[];
}

/** Returns the owner slots of a segment; kept with it, since they depend on nothing else. */
export const segmentSlots = oncePer(readSegmentSlots);

/** Returns whether a stretch of a segment is nothing but a label with its names, and so no sentence. */
export function isOwnerLine(segment: HintedSegment, { start, end }: Span): boolean {
  const slots = labelSlotsInOrder(segment);
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  // Slots follow each other, so those that end before the sentence have nothing behind them that reaches it.
  for (let at = low - 1; at >= 0; at--) {
    const slot = slots[at];
    if (slot === undefined || slot.end <= start) return false;
    if (end <= slot.end + LONGEST_MARK) return true;
  }
  return false;
}

const labelSlotsInOrder = oncePer((segment: HintedSegment) =>
  segmentSlots(segment)
    .slots.filter(({ shape }) => shape === 'label')
    .sort((a, b) => a.start - b.start),
);

/** A sentence may hold the full stop behind the names. */
const LONGEST_MARK = 1;

function readSegmentSlots(segment: HintedSegment): SegmentSlots {
  const { blocks, comments, text, hints } = segment;
  const grids = gridsOf(blocks);
  const [first] = blocks;
  return {
    slots: [
      ...(first?.kind === 'heading' ? headingSlots(first, text) : []),
      ...commentSlots(comments, text),
      ...labelSlots(blocks),
      ...grids.flatMap((grid) => ownSlots(grid)),
    ],
    sentences: sentenceSlots(blocks, hints),
    grids,
  };
}

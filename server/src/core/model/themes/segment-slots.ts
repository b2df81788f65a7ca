import type { ParsedSegment } from '../../parse/blocks.js';
import { gridsOf, type Grid } from './grids.js';
import { commentSlots, headingSlots } from './heading-slots.js';
import { labelSlots } from './label-slots.js';
import { sentenceSlots } from './sentence-slots.js';
import type { OwnerSlot } from './slot.js';
import { ownSlots } from './table-slots.js';

/** What one segment says about owners, as far as its own text tells. Offsets count from the segment's start. */
export interface SegmentSlots {
  readonly slots: readonly OwnerSlot[];
  /** Outright sentences; they count where nothing more formal stands. */
  readonly sentences: readonly OwnerSlot[];
  readonly grids: readonly Grid[];
}

/** Reads the owner slots of a segment. It depends on nothing but the segment, so that it can be kept with it. */
export function readSegmentSlots(segment: ParsedSegment): SegmentSlots {
  const { blocks, comments, text } = segment;
  const grids = gridsOf(blocks);
  const [first] = blocks;
  return {
    slots: [
      ...(first?.kind === 'heading' ? headingSlots(first, text) : []),
      ...commentSlots(comments, text),
      ...labelSlots(blocks),
      ...grids.flatMap((grid) => ownSlots(grid)),
    ],
    sentences: sentenceSlots(blocks),
    grids,
  };
}

import type { ParsedSegment } from '../../parse/blocks.js';
import type { Span } from '../../text/index.js';
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

const kept = new WeakMap<ParsedSegment, SegmentSlots>();

/** Returns the owner slots of a segment; kept with it, since they depend on nothing else. */
export function segmentSlots(segment: ParsedSegment): SegmentSlots {
  const known = kept.get(segment) ?? readSegmentSlots(segment);
  kept.set(segment, known);
  return known;
}

/** Returns whether a stretch of a segment is nothing but a label with its names, and so no sentence. */
export function isOwnerLine(segment: ParsedSegment, { start, end }: Span): boolean {
  return segmentSlots(segment).slots.some(
    (slot) => slot.shape === 'label' && slot.end > start && slot.start < end && end <= slot.end + LONGEST_MARK,
  );
}

/** A sentence may hold the full stop behind the names. */
const LONGEST_MARK = 1;

function readSegmentSlots(segment: ParsedSegment): SegmentSlots {
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

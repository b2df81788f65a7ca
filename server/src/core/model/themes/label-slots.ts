import type { Block } from '../../parse/blocks.js';
import { labelledValues } from '../labelled-values.js';
import { readOwnerLabel } from './labels.js';
import type { OwnerSlot } from './slot.js';

/** Returns the owner slots that labels open in the paragraphs and list items of a segment. Offsets as in the blocks. */
export function labelSlots(blocks: readonly Block[]): OwnerSlot[] {
  return labelledValues(blocks, readOwnerLabel).map(({ label, start, end, text, item }) => ({
    start,
    end,
    text,
    role: label.role,
    many: label.many && !item,
    shape: 'label',
  }));
}

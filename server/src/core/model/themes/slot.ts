import type { Span } from '../../text/index.js';
import type { Room } from '../types.js';
import type { OwnerRole } from '../vocabulary.js';

/** How an owner slot was written. */
export type SlotShape = 'label' | 'table' | 'comment' | 'heading' | 'sentence' | 'front-matter';

/** A place that says who answers for something. The span is that of the names; offsets are those of its source. */
export interface OwnerSlot extends Span {
  /** The text of the span, with masks for what is no prose. */
  readonly text: string;
  readonly role: OwnerRole;
  /** Whether several names are expected. */
  readonly many: boolean;
  readonly shape: SlotShape;
  /** Whether the names must be known before the slot counts, since its words may mean something else. */
  readonly doubtful?: boolean;
  /** Whether the slot holds exactly one name, whatever marks stand in it. */
  readonly whole?: boolean;
  /** Where another name can be added, if that is not right behind each name. */
  readonly room?: Room;
  /** Path of the other file in which it stands. */
  readonly file?: string;
  /** The same slot with offsets from the start of its segment; it lasts as long as the text of the segment. */
  readonly origin?: OwnerSlot | undefined;
}

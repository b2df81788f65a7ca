import type { Span } from '../text/index.js';
import type { Comment, Emphasis, Link } from './blocks.js';

/** A stretch of source that is no prose. `shows` takes the place of its first units, masks that of the others. */
export interface Hidden extends Span {
  readonly shows: string;
}

/** What stands inside one leaf: everything that is not plain prose. Offsets count in the text that was parsed. */
export interface Inlines {
  /** Ascending and apart from each other. */
  readonly hidden: Hidden[];
  readonly emphases: Emphasis[];
  readonly links: Link[];
  readonly footnoteCalls: string[];
  readonly comments: Comment[];
  /** Whether there is nothing but images. */
  imageOnly: boolean;
}

export function createInlines(): Inlines {
  return { hidden: [], emphases: [], links: [], footnoteCalls: [], comments: [], imageOnly: false };
}

/** Of most leaves nothing is hidden; they share this one, which nobody may write to. */
export const PLAIN: Inlines = Object.freeze({
  ...createInlines(),
  hidden: Object.freeze([]) as unknown as Hidden[],
  emphases: Object.freeze([]) as unknown as Emphasis[],
  links: Object.freeze([]) as unknown as Link[],
  footnoteCalls: Object.freeze([]) as unknown as string[],
  comments: Object.freeze([]) as unknown as Comment[],
});

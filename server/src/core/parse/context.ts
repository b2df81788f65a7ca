import type { ListPlace } from './blocks.js';
import type { LeafPlace } from './leaf.js';

/** The list item that a leaf stands in. */
export interface OpenItem {
  /** Number of its list within the chunk that is read. */
  list: number;
  readonly ordered: boolean;
  readonly depth: number;
  readonly item: number;
  checked?: boolean;
  /** Whether a block of it has been made. */
  opened: boolean;
  /** Whether the scanner has found anything in it, be it an empty container. */
  begun?: boolean;
}

/** What the containers around a leaf say about it. */
export interface Context {
  readonly quoted: boolean;
  readonly item?: OpenItem;
  readonly footnote?: string;
  /** Whether the item is the innermost container, with none between it and the leaf. */
  readonly inItem?: boolean;
}

export const TOP: Context = { quoted: false };

/** Returns the place of a block that is about to be made; it opens its item if no block did before. */
export function takePlace(context: Context, firstList: number): LeafPlace {
  const { quoted, footnote, item } = context;
  if (!item) return footnote === undefined ? { quoted } : { quoted, footnote };
  const list: ListPlace = {
    list: firstList + item.list,
    ordered: item.ordered,
    depth: item.depth,
    item: item.item,
    opens: !item.opened,
    ...(item.checked === undefined ? {} : { checked: item.checked }),
  };
  item.opened = true;
  return footnote === undefined ? { quoted, list } : { quoted, list, footnote };
}

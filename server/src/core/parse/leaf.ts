import type { Span } from '../text/index.js';
import type { Block, BlockKind, CellPlace, ListPlace } from './blocks.js';
import { hideAttributes } from './heading-attributes.js';
import { PLAIN, type Inlines } from './inlines.js';
import { maskedProse, withoutEndlessWords } from './prose.js';
import { trimmed } from './trim.js';

/** What of a block is known without its words. */
export interface LeafPlace {
  readonly quoted: boolean;
  readonly list?: ListPlace;
  readonly cell?: CellPlace;
  readonly footnote?: string;
}

const NO_PROSE: ReadonlySet<BlockKind> = new Set(['code', 'html', 'definition', 'thematic-break']);

/**
 * Returns the block of a leaf. Both ways of parsing end here, so that they cannot differ in how a block is made up.
 * Spans are trimmed, because parsers disagree about white space at the edges, and no reader cares.
 */
export function makeBlock(
  source: string,
  kind: BlockKind,
  span: Span,
  place: LeafPlace,
  depth: number,
  inlines: Inlines = PLAIN,
): Block {
  const { start, end } = trimmed(source, span);
  const isImage = kind === 'paragraph' && inlines.imageOnly;
  let prose = '';
  if (!isImage && !NO_PROSE.has(kind)) {
    prose = withoutEndlessWords(maskedProse(source, { start, end }, within(inlines.hidden, start, end)));
    if (kind === 'heading') prose = hideAttributes(prose);
  }
  return {
    kind: isImage ? 'image' : kind,
    start,
    end,
    prose,
    depth,
    ...place,
    emphases: inlines.emphases,
    links: inlines.links,
    footnoteCalls: inlines.footnoteCalls,
  };
}

/** Returns the hidden parts without what lies in the white space that was trimmed from the edges. */
function within(hidden: Inlines['hidden'], start: number, end: number): Inlines['hidden'] {
  const first = hidden[0];
  const last = hidden.at(-1);
  if (!first || !last || (first.start >= start && last.end <= end)) return hidden;
  const inside = hidden.filter((part) => part.start < end && part.end > start);
  return inside.map((part) => {
    const from = Math.max(part.start, start);
    const to = Math.min(part.end, end);
    return { start: from, end: to, shows: part.shows.slice(from - part.start, to - part.start) };
  });
}

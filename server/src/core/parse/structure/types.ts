import type { DefinitionSource } from '../blocks.js';
import type { Context } from '../context.js';

export type LeafKind = 'paragraph' | 'heading' | 'code' | 'html' | 'table' | 'definition' | 'thematic-break' | 'opaque';

/** A block without other blocks in it, as the scanner found it. Offsets count in the whole text. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading. */
  readonly depth: number;
  readonly context: Context;
  /** Whether it is the first thing in a list item. */
  readonly first: boolean;
  /** Begin and end of each line's words, without the marks of the containers around it; for leaves with words. */
  readonly lines: readonly number[];
}

/** A stretch of text that can be parsed on its own: one block of the top level with the blank lines after it. */
export interface Chunk {
  readonly start: number;
  end: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterBlank: boolean;
  readonly leaves: Leaf[];
  readonly definitions: DefinitionSource[];
  /** How many lists begin in it. */
  lists: number;
  /** Whether the scanner met something that only the full parser knows how to read. */
  unsure: boolean;
  /** Whether its containers nest deeper than anyone can mean. */
  capped: boolean;
}

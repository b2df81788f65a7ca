import type { Span } from '../text/index.js';

/**
 * What a block is. `paragraph` is any running text, in a list item or quote too; `cell` is one table cell;
 * `code`, `html`, `definition` and `image` (a paragraph of images only) hold no prose.
 */
export type BlockKind = 'heading' | 'paragraph' | 'cell' | 'code' | 'html' | 'definition' | 'image' | 'thematic-break';

/** Where a block stands in the innermost list that holds it. Lists are numbered within their segment. */
export interface ListPlace {
  readonly list: number;
  readonly ordered: boolean;
  /** 1 for a list that is in no other list. */
  readonly depth: number;
  /** 0-based number of the item in its list. */
  readonly item: number;
  /** Whether the block opens its item, so that it holds the item's first words. */
  readonly opens: boolean;
  /** A task-list item's state, if it is one. */
  readonly checked?: boolean;
}

/** Where a cell stands; tables are numbered within their segment, row 0 is the header. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of emphasised prose, marks left out; offsets from the segment's start. */
export interface Emphasis extends Span {
  readonly strong: boolean;
}

/** A link: its whole source span and where it goes. */
export interface Link extends Span {
  readonly url: string;
}

/** A leaf of the Markdown tree. All offsets count from the start of the block's segment. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /**
   * The source between `start` and `end`, of the same length, in which every unit that is not prose is a mask.
   * Line breaks and the indents and quote marks after them are kept as white space or masked. Empty for kinds without prose.
   */
  readonly prose: string;
  /** 1 to 6 for a heading, 0 for anything else. */
  readonly depth: number;
  /** Whether the block stands in a block quote. */
  readonly quoted: boolean;
  readonly list?: ListPlace;
  readonly cell?: CellPlace;
  /** The label, when the block is the body of a footnote. */
  readonly footnote?: string;
  readonly emphases: readonly Emphasis[];
  readonly links: readonly Link[];
  /** Labels of footnotes that the block calls, such as `1` for `[^1]`. */
  readonly footnoteCalls: readonly string[];
}

/** An HTML comment, inline or as a block; suppressions and owner comments are read from these. */
export interface Comment extends Span {
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
}

/** What parsing one segment gives; it depends on nothing but the segment's text and the definitions it uses. */
export interface ParsedSegment {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

/** The source of a link or footnote definition; of a footnote only the label, since that is all a call needs. */
export interface DefinitionSource {
  /** Normalised; a footnote's begins with `^`. */
  readonly label: string;
  readonly source: string;
}

/** A stretch of the document that is parsed on its own. Offsets count in the whole text. */
export interface SegmentRange extends Span {
  /** Whether the segment begins with a heading; one that does not goes on under the heading before it. */
  readonly heading: boolean;
  /** The definitions that stand in it. */
  readonly definitions: readonly DefinitionSource[];
}

/** The front matter of a draft, if it has one. Offsets count in the whole text. */
export interface FrontMatterSource extends Span {
  /** Span of the YAML between the fences. */
  readonly yaml: Span;
}

/** The document cut up; see `split`. */
export interface DocumentOutline {
  readonly frontMatter?: FrontMatterSource;
  readonly segments: readonly SegmentRange[];
  /** Source of each link or footnote definition by normalised label, for segments that refer to one elsewhere. */
  readonly definitions: ReadonlyMap<string, string>;
}

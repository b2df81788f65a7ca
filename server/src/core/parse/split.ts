import type { DocumentOutline, FrontMatterSource, SegmentRange } from './blocks.js';
import { frontMatterOf, textStart } from './front-matter.js';
import { createSegmenter, type MarkedSegment } from './segmenter.js';

/**
 * Cuts the text of a draft into segments that can be parsed on their own: at headings, and, where headings are far
 * apart, before paragraphs whose own words say so, so that an edit never moves a boundary far away from it.
 */
export function split(text: string): DocumentOutline {
  const frontMatter = frontMatterOf(text);
  const segmenter = createSegmenter(text, frontMatter?.end ?? textStart(text));
  const segments: MarkedSegment[] = [];
  for (let segment = segmenter.next(); segment; segment = segmenter.next()) segments.push(segment);
  return outlineOf(frontMatter, segments);
}

/** Returns the outline that these segments make. Of two definitions with one label the first counts, as in Markdown. */
export function outlineOf(frontMatter: FrontMatterSource | undefined, segments: MarkedSegment[]): DocumentOutline {
  const definitions = new Map<string, string>();
  for (const segment of segments) {
    for (const { label, source } of segment.definitions) if (!definitions.has(label)) definitions.set(label, source);
  }
  const ranges: readonly SegmentRange[] = segments;
  return frontMatter ? { frontMatter, segments: ranges, definitions } : { segments: ranges, definitions };
}

/** A text with its outline, as kept between edits. */
export interface SplitText {
  readonly text: string;
  readonly outline: DocumentOutline;
}

/** Returns exactly what `split(text)` does, given the outline of an earlier version of the text. */
export function splitIncremental(_previous: SplitText, text: string): DocumentOutline {
  return split(text);
}

import type { DefinitionSource, DocumentOutline, FrontMatterSource, SegmentRange } from './blocks.js';
import { frontMatterOf, textStart } from './front-matter.js';
import { createSegmenter } from './segmenter.js';

/**
 * Cuts the text of a draft into segments that can be parsed on their own: at headings, and, where headings are far
 * apart, before paragraphs whose own words say so, so that an edit never moves a boundary far away from it.
 */
export function split(text: string): DocumentOutline {
  const frontMatter = frontMatterOf(text);
  const segmenter = createSegmenter(text, frontMatter?.end ?? textStart(text));
  const segments: SegmentRange[] = [];
  for (let segment = segmenter.next(); segment; segment = segmenter.next()) segments.push(segment);
  return outlineOf(frontMatter, segments, collectDefinitions(segments));
}

export function outlineOf(
  frontMatter: FrontMatterSource | undefined,
  segments: readonly SegmentRange[],
  definitions: ReadonlyMap<string, string>,
): DocumentOutline {
  return frontMatter ? { frontMatter, segments, definitions } : { segments, definitions };
}

/** Returns the definitions of all segments. Of two with one label the first counts, as in Markdown. */
export function collectDefinitions(segments: readonly SegmentRange[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const add = ({ label, source }: DefinitionSource): void => {
    if (!definitions.has(label)) definitions.set(label, source);
  };
  for (const segment of segments) segment.definitions.forEach(add);
  return definitions;
}

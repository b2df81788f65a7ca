import type { DefinitionSource, SegmentRange } from './blocks.js';
import type { Context } from './context.js';
import { createScanner } from './structure/scanner.js';
import type { Chunk } from './structure/types.js';

/** Hands out the segments of a text one by one. */
export interface Segmenter {
  next(): SegmentRange | undefined;
}

/** Returns a segmenter of the text from this offset on, which must be where a segment can begin. */
export function createSegmenter(text: string, from: number): Segmenter {
  const scanner = createScanner(text, from, text.length);
  let chunk = scanner.next();

  return {
    next() {
      if (!chunk) return undefined;
      const { start } = chunk;
      const heading = isHeading(chunk);
      const definitions: DefinitionSource[] = [];
      let end: number;
      let afterHeading: boolean;
      do {
        for (const definition of chunk.definitions) definitions.push(definition);
        end = chunk.end;
        afterHeading = isHeading(chunk);
        chunk = scanner.next();
      } while (chunk && !isHeading(chunk) && (afterHeading || !isCut(text, chunk)));
      return { start, end, heading, definitions };
    },
  };
}

function isHeading(chunk: Chunk): boolean {
  return chunk.leaves[0]?.kind === 'heading' && isTop(chunk.leaves[0].context);
}

/** Returns whether the words that a paragraph begins with make it the first of a segment, about one time in eight. */
function isCut(text: string, chunk: Chunk): boolean {
  const leaf = chunk.leaves[0];
  if (!chunk.afterBlank || leaf?.kind !== 'paragraph' || !isTop(leaf.context) || leaf.start !== chunk.start)
    return false;
  return hash(text, leaf.start, leaf.lines[1] ?? leaf.end) % 8 === 0;
}

/** FNV-1a over the units of a line. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function isTop(context: Context): boolean {
  return !context.quoted && context.item === undefined && context.footnote === undefined;
}

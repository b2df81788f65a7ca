import type { DocumentOutline, SegmentRange } from './blocks.js';
import { frontMatterOf, textStart } from './front-matter.js';
import { normalizeLabel } from './labels.js';

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const DEFINITION = /^ {0,3}\[((?:\^[^\]\s]+)|(?:[^\]^][^\]]*))\]:(.*)$/;

/** Cuts the text of a draft into segments that can be parsed on their own. */
export function split(text: string): DocumentOutline {
  const frontMatter = frontMatterOf(text);
  const segments: SegmentRange[] = [];
  const definitions = new Map<string, string>();
  let start = frontMatter?.end ?? textStart(text);
  let heading = false;
  let fence = '';
  let comment = false;
  LINE.lastIndex = start;
  while (LINE.lastIndex < text.length) {
    const at = LINE.lastIndex;
    const line = LINE.exec(text)?.[1] ?? '';
    if (fence) {
      const close = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? '';
      if (close.startsWith(fence)) fence = '';
      continue;
    }
    if (comment) {
      if (line.includes('-->')) comment = false;
      continue;
    }
    fence = FENCE.exec(line)?.[1] ?? '';
    comment = /^ {0,3}<!--/.test(line) && !line.includes('-->');
    if (HEADING.test(line)) {
      if (text.slice(start, at).trim() !== '') {
        segments.push({ start, end: at, heading });
        start = at;
      }
      heading = true;
    }
    const definition = DEFINITION.exec(line);
    const label = normalizeLabel(definition?.[1] ?? '');
    if (definition && !definitions.has(label)) definitions.set(label, line.trim());
  }
  if (text.length > start) segments.push({ start, end: text.length, heading });
  return frontMatter ? { frontMatter, segments, definitions } : { segments, definitions };
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

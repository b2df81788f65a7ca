import type { FrontMatterSource } from './blocks.js';
import { Unit } from './characters.js';

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:^|\r\n|\r|\n)((?:---|\.\.\.)[ \t]*)(?=\r\n|\r|\n|$)/g;

/** Returns where the text begins: after a byte-order mark, if there is one. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === Unit.byteOrderMark ? 1 : 0;
}

/**
 * Returns the front matter at the very start of the text, from its first fence up to the end of its last line.
 * Without a closing fence there is none: the dashes are a thematic break then.
 */
export function frontMatterOf(text: string): FrontMatterSource | undefined {
  const start = textStart(text);
  if (!text.startsWith('---', start)) return undefined;
  const opening = OPENING.exec(text.slice(start, start + 200));
  if (!opening) return undefined;
  const yamlStart = start + opening[0].length;
  // The closing fence may be the first line already, so the search begins at the line end before it.
  CLOSING.lastIndex = yamlStart - 1;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  const fence = closing[1] ?? '';
  const fenceEnd = closing.index + closing[0].length;
  const end = fenceEnd + lineEndLength(text, fenceEnd);
  return { start, end, yaml: { start: yamlStart, end: fenceEnd - fence.length } };
}

function lineEndLength(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return at < text.length ? 1 : 0;
}

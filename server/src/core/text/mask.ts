/**
 * Stands for a unit of the source that is no prose (a mark of emphasis, a link target, a comment).
 * Masked prose keeps the length of its source, so an offset in the one is an offset in the other.
 * WORD JOINER is used because it joins: a phrase with emphasis inside stays one phrase.
 */
export const MASK = '\u2060';

/** The first unit of something that takes the place of a word: inline code, a URL, an image. */
export const OPAQUE = '\uFFFC';

const MASKS = /\u2060+/g;
/** What is no visible character of Latin script, and no single space between two. A text of megabytes is only searched, never gone back in. */
const NOT_AS_SHOWN = /[^ -~\u00a1-\u024f]|^ | $| {2}/;

/** Returns masked prose as a reader would see it, without masks; only for showing, offsets are lost. */
export function visible(prose: string): string {
  if (!NOT_AS_SHOWN.test(prose)) return prose;
  return prose.replace(MASKS, '').replace(/\s+/g, ' ').trim();
}

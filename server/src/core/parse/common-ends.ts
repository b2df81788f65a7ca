/** How many units two texts share at their beginnings and, without counting any twice, at their ends. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Strings are compared in pieces of this size first, which the engine does many times faster than unit by unit. */
const PIECE = 4096;

export function commonEnds(a: string, b: string): CommonEnds {
  const limit = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix + PIECE <= limit && a.slice(prefix, prefix + PIECE) === b.slice(prefix, prefix + PIECE))
    prefix += PIECE;
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const rest = limit - prefix;
  let suffix = 0;
  while (suffix + PIECE <= rest && pieceFromEnd(a, suffix) === pieceFromEnd(b, suffix)) suffix += PIECE;
  while (suffix < rest && a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}

function pieceFromEnd(text: string, from: number): string {
  return text.slice(text.length - from - PIECE, text.length - from);
}

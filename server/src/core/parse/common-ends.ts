/** How many units two texts share at their beginnings and, without counting any twice, at their ends. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Strings are compared in large pieces first and then in smaller ones, which is many times faster than unit by unit. */
const PIECES = [65_536, 8192, 1024, 128] as const;

export function commonEnds(a: string, b: string): CommonEnds {
  const limit = Math.min(a.length, b.length);
  let prefix = 0;
  for (const piece of PIECES) {
    while (prefix + piece <= limit && a.slice(prefix, prefix + piece) === b.slice(prefix, prefix + piece)) {
      prefix += piece;
    }
  }
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const rest = limit - prefix;
  let suffix = 0;
  for (const piece of PIECES) {
    while (suffix + piece <= rest && fromEnd(a, suffix, piece) === fromEnd(b, suffix, piece)) suffix += piece;
  }
  while (suffix < rest && a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}

function fromEnd(text: string, from: number, length: number): string {
  return text.slice(text.length - from - length, text.length - from);
}

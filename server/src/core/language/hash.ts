/** The hash of a word without units; see `mix`. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** Returns the hash of a word with one more code unit at its end (FNV-1a over units). */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

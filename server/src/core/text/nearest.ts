import { closest, distance } from 'fastest-levenshtein';

const SHORTEST = 3;

/** Returns the known name that was probably meant, if one differs from the given name by a typing error or two. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const best = closest(lower, known as string[]);
  // Of one or two letters any other is as near as the next.
  const farthest = best.length < SHORTEST ? 0 : Math.max(1, Math.floor(best.length / 3));
  return distance(lower, best) <= farthest ? best : undefined;
}

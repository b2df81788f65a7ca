const SHORTEST_FOR_PARTS = 6;
const PREFIX = 5;
const SUFFIX = 4;
const FIGURE = /^[\d.,:/-]+$/;

/**
 * Returns the names under which a normalised word is weighed: the word itself and, for longer words, how it begins
 * and ends, so that an inflection or a compound that was never seen still weighs what its relatives do.
 */
export function wordFeatures(word: string): string[] {
  if (word === '') return [];
  if (FIGURE.test(word)) return ['#'];
  if (word.length < SHORTEST_FOR_PARTS) return [word];
  return [word, `${word.slice(0, PREFIX)}-`, `-${word.slice(-SUFFIX)}`];
}

/** Returns the name under which two neighbouring words are weighed together. */
export function pairFeature(first: string, second: string): string {
  return `${first} ${second}`;
}

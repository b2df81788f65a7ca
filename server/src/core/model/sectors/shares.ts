import type { Meaning } from './types.js';

/** What one sector has in a stretch of text. */
export interface SectorScore {
  readonly sector: string;
  readonly score: number;
  /** Words that speak for it rather than for another sector. */
  readonly hits: number;
  /** Sentences in which one of them stands. */
  readonly sentences: number;
}

/** A hit with the number of the sentence over all segments. */
export interface CountedHit {
  readonly meaning: Meaning;
  readonly sentence: number;
}

/** The more often a term is repeated, the less each further one says. */
const MOST_REPEATS = 4;
/** What a sector that no clear word speaks for gets of an ambiguous word. */
const FLOOR = 0.5;

/** Adds up what the hits say of each sector; ambiguous words go to the sectors that the clear words speak for. */
export function scoreHits(hits: readonly CountedHit[]): SectorScore[] {
  const counts = new Map<string, { meaning: Meaning; count: number }>();
  for (const { meaning } of hits) {
    const known = counts.get(meaning.key);
    if (known) known.count++;
    else counts.set(meaning.key, { meaning, count: 1 });
  }
  const clear = new Map<string, number>();
  for (const { meaning, count } of counts.values()) {
    const [only] = meaning.senses;
    if (meaning.senses.length === 1 && only) add(clear, only.sector, only.weight * Math.min(count, MOST_REPEATS));
  }
  const scores = new Map(clear);
  const winners = new Map<string, string>();
  for (const { meaning, count } of counts.values()) {
    const shares = divide(meaning, clear);
    winners.set(meaning.key, shares[0]?.sector ?? '');
    if (meaning.senses.length === 1) continue;
    for (const { sector, weight } of shares) add(scores, sector, weight * Math.min(count, MOST_REPEATS));
  }
  return ranked(scores, winners, hits);
}

/** Returns the parts of a word's weight that go to its sectors, the largest first. */
export function divide(
  { senses }: Meaning,
  clear: ReadonlyMap<string, number>,
): { readonly sector: string; readonly weight: number }[] {
  const [only] = senses;
  if (only !== undefined && senses.length === 1) return [only];
  const claims = senses.map(({ sector, weight }) => weight * ((clear.get(sector) ?? 0) + FLOOR));
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  return senses
    .map(({ sector, weight }, index) => ({ sector, weight: (weight * (claims[index] as number)) / total }))
    .sort((a, b) => b.weight - a.weight);
}

function ranked(
  scores: ReadonlyMap<string, number>,
  winners: ReadonlyMap<string, string>,
  hits: readonly CountedHit[],
): SectorScore[] {
  const counts = new Map<string, number>();
  const sentences = new Map<string, Set<number>>();
  for (const { meaning, sentence } of hits) {
    if (sentence < 0) continue;
    const sector = winners.get(meaning.key) ?? '';
    add(counts, sector, 1);
    const known = sentences.get(sector);
    if (known) known.add(sentence);
    else sentences.set(sector, new Set([sentence]));
  }
  return [...scores]
    .map(([sector, score]) => ({
      sector,
      score,
      hits: counts.get(sector) ?? 0,
      sentences: sentences.get(sector)?.size ?? 0,
    }))
    .sort((a, b) => b.score - a.score || (a.sector < b.sector ? -1 : 1));
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

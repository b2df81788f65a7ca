import type { Meaning, Sense } from './types.js';

/** Returns the meaning that these senses make, with at most one sense for each sector. */
export function meaningOf(senses: readonly Sense[]): Meaning {
  const bySector = new Map<string, Sense>();
  for (const sense of senses) {
    const known = bySector.get(sense.sector);
    if (!known || sense.weight > known.weight) bySector.set(sense.sector, sense);
  }
  const kept = [...bySector.values()].sort((a, b) => b.weight - a.weight);
  return { key: kept.map(({ sector, term }) => `${sector}:${term}`).join('|'), senses: kept };
}

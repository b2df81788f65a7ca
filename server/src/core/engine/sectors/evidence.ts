import type { Draft } from '../../model/types.js';
import type { Language } from '../../language/types.js';
import type { Evidence } from '../types.js';
import { sectorName } from './words.js';

/** So many terms show what a section speaks of; more would only be longer. */
const MOST_TERMS = 12;

/** Returns the words of a section that speak for the given sectors, the first mention of each term. */
export function termEvidence(
  draft: Draft,
  section: number,
  sectors: readonly string[],
  language: Language,
): Evidence[] {
  const seen = new Set<string>();
  const share = Math.ceil(MOST_TERMS / sectors.length);
  return sectors
    .flatMap((sector) =>
      draft
        .profileOf(section)
        .terms.filter((term) => {
          const key = `${sector} ${term.term}`;
          if (term.sector !== sector || seen.has(key)) return false;
          return seen.add(key);
        })
        .slice(0, share)
        .map(({ start, end }): Evidence => {
          const name = sectorName(sector, draft.catalogue, language);
          const note = language === 'nl' ? `Dit woord spreekt voor ${name}.` : `This word speaks for ${name}.`;
          return { start, end, signal: sector, note };
        }),
    )
    .sort((a, b) => a.start - b.start);
}

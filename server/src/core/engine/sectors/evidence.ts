import { oncePerSaying } from '../../model/sectors/once-per-saying.js';
import type { Draft } from '../../model/types.js';
import { shift, type Span } from '../../text/index.js';
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
  const start = draft.sections[section]?.start ?? 0;
  const first = firstTerms(draft, section);
  const share = Math.ceil(MOST_TERMS / sectors.length);
  return [...new Set(sectors)]
    .flatMap((sector) => {
      const name = sectorName(sector, draft.catalogue, language);
      const note = language === 'nl' ? `Dit woord spreekt voor ${name}.` : `This word speaks for ${name}.`;
      return (first.get(sector) ?? [])
        .slice(0, share)
        .map((span): Evidence => ({ start: span.start + start, end: span.end + start, signal: sector, note }));
    })
    .sort((a, b) => a.start - b.start);
}

/** The first mentions of terms by their sector, at most `MOST_TERMS` of each. Offsets count from the section's start. */
const firstTerms = oncePerSaying((draft, section): ReadonlyMap<string, readonly Span[]> => {
  const offset = draft.sections[section]?.start ?? 0;
  const seen = new Set<string>();
  const first = new Map<string, Span[]>();
  for (const { sector, term, start, end } of draft.profileOf(section).terms) {
    const key = `${sector} ${term}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const known = first.get(sector) ?? [];
    if (known.length < MOST_TERMS) known.push(shift({ start, end }, -offset));
    first.set(sector, known);
  }
  return first;
});

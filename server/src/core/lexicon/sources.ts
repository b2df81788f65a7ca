import type { Owner } from './program.js';
import type { LanguageData } from './types.js';

/** A pattern with what it is for. */
export interface PatternSource {
  readonly pattern: string;
  /** Id of its entry, or "exclusion". */
  readonly entry: string;
  readonly owner: Owner;
}

/** Returns every pattern of a language with its owner. */
export function sourcesOf(data: LanguageData): PatternSource[] {
  const sources: PatternSource[] = [];
  for (const { signal, entries } of data.lists) {
    for (const entry of entries) {
      const owner: Owner = { kind: 'entry', entry, signal };
      for (const pattern of entry.patterns) sources.push({ pattern, entry: entry.id, owner });
      if (!entry.not) continue;
      const guard: Owner = { kind: 'guard', entry };
      for (const pattern of entry.not) sources.push({ pattern, entry: entry.id, owner: guard });
    }
  }
  for (const { pattern, silences } of data.exclusions) {
    const owner: Owner = { kind: 'exclusion', silences: silences === 'all' ? 'all' : new Set(silences) };
    sources.push({ pattern, entry: 'exclusion', owner });
  }
  return sources;
}

/** Returns every pattern of a language once. */
export function patternsOf(data: LanguageData): Set<string> {
  return new Set(sourcesOf(data).map(({ pattern }) => pattern));
}

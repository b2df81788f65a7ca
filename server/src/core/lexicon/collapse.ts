import type { Owner } from './program.js';
import type { LexiconEntry, Match } from './types.js';

/** A phrase that was found, with its place among the tokens. */
export interface Hit {
  readonly owner: Owner;
  readonly tokens: readonly number[];
  readonly match?: Match;
}

/** Returns the matches that stand: the leftmost and longest of each entry, without those that a guard or an exclusion silences. */
export function standing(hits: readonly Hit[]): Match[] {
  if (hits.length === 0) return [];
  const [only] = hits;
  if (only !== undefined && hits.length === 1) return only.match ? [only.match] : [];
  const ordered = isOrdered(hits) ? hits : [...hits].sort(byPlace);
  const silencers = ordered.filter(({ owner }) => owner.kind !== 'entry');
  const isSilenced = silencers.length > 0 ? createSilencing(silencers) : () => false;
  const lastToken = new Map<LexiconEntry, number>();
  const matches: Match[] = [];
  for (const hit of ordered) {
    const { match } = hit;
    if (!match || firstOf(hit) <= (lastToken.get(match.entry) ?? -1) || isSilenced(hit, match)) continue;
    lastToken.set(match.entry, lastOf(hit));
    matches.push(match);
  }
  return matches;
}

/** Words are read in order, so that most phrases are found in order. */
function isOrdered(hits: readonly Hit[]): boolean {
  for (let at = 1; at < hits.length; at++) if (byPlace(hits[at - 1] as Hit, hits[at] as Hit) > 0) return false;
  return true;
}

/** The first and longest comes first; the rest only sees to it that the order does not hang on how the phrases were found. */
function byPlace(a: Hit, b: Hit): number {
  return (
    firstOf(a) - firstOf(b) ||
    lastOf(b) - lastOf(a) ||
    b.tokens.length - a.tokens.length ||
    compare(a.match?.entry.id, b.match?.entry.id) ||
    compare(a.match?.verbForm, b.match?.verbForm)
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns whether a match is silenced; it is to be asked of hits in their order. A silencer counts when it stands over one
 * of the match's own words; what lies in a gap does not matter.
 */
function createSilencing(silencers: readonly Hit[]): (hit: Hit, match: Match) => boolean {
  const longest = silencers.reduce((most, silencer) => Math.max(most, lastOf(silencer) - firstOf(silencer)), 0);
  let near = 0;
  return (hit, match) => {
    while (near < silencers.length && firstOf(silencers[near] as Hit) + longest < firstOf(hit)) near++;
    for (let at = near; at < silencers.length; at++) {
      const silencer = silencers[at] as Hit;
      if (firstOf(silencer) > lastOf(hit)) return false;
      if (silences(silencer.owner, match) && stands(silencer, hit)) return true;
    }
    return false;
  };
}

function stands(silencer: Hit, { tokens }: Hit): boolean {
  return tokens.some((token) => firstOf(silencer) <= token && token <= lastOf(silencer));
}

function silences(owner: Owner, match: Match): boolean {
  if (owner.kind === 'guard') return owner.entry === match.entry;
  return owner.kind === 'exclusion' && (owner.silences === 'all' || owner.silences.has(match.signal));
}

function firstOf({ tokens }: Hit): number {
  return tokens[0] ?? 0;
}

function lastOf({ tokens }: Hit): number {
  return tokens.at(-1) ?? 0;
}

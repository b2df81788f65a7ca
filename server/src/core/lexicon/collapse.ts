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
  const ordered = [...hits].sort((a, b) => firstOf(a) - firstOf(b) || lastOf(b) - lastOf(a));
  const silencers = ordered.filter(({ owner }) => owner.kind !== 'entry');
  const lastToken = new Map<LexiconEntry, number>();
  const matches: Match[] = [];
  for (const hit of ordered) {
    const { match } = hit;
    if (!match) continue;
    const covered = lastToken.get(match.entry) ?? -1;
    if (firstOf(hit) <= covered || isSilenced(hit, match, silencers)) continue;
    lastToken.set(match.entry, lastOf(hit));
    matches.push(match);
  }
  return matches;
}

/** A silencer counts when it stands over one of the match's own words; what lies in a gap does not matter. */
function isSilenced(hit: Hit, match: Match, silencers: readonly Hit[]): boolean {
  return silencers.some((silencer) => {
    if (!silences(silencer.owner, match)) return false;
    const [first, last] = [firstOf(silencer), lastOf(silencer)];
    return hit.tokens.some((token) => first <= token && token <= last);
  });
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

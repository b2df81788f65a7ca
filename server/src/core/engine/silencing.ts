import type { Draft } from '../model/types.js';
import type { Span } from '../text/index.js';
import type { LintFacts, LintResult } from './session.js';
import { isExpired, readSuppressions, suppressionContextOf, type Suppression } from './suppressions.js';
import type { Finding } from './types.js';

/** Parts findings, which are in reading order, into those that stand and those that a suppression silences. */
export function suppress(all: readonly Finding[], draft: Draft, facts: LintFacts): Omit<LintResult, 'draft' | 'part'> {
  const suppressions = readSuppressions(suppressionContextOf(draft));
  if (suppressions.length === 0) return { findings: all, suppressions: [], suppressed: [] };
  const standing = suppressions.filter((suppression) => !isExpired(suppression, facts.today));
  const isSilenced = createSilence(standing);
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of all) (isSilenced(finding) ? suppressed : findings).push(finding);
  const places = placesOf(suppressed);
  const counted = new Set(standing);
  return {
    findings,
    suppressed,
    suppressions: suppressions.map((item) => ({ ...item, silenced: counted.has(item) ? countOf(item, places) : 0 })),
  };
}

/** Whoever silences an open question says that nothing is to be decided there. */
const ASKS_FOR_DECISION = 'open-question';

/**
 * Returns the draft without the decisions of its running text that a suppression says are none; what its register holds
 * stays. The same object where nothing is left out.
 */
export function withoutSilenced(draft: Draft, suppressions: readonly Suppression[], facts: LintFacts): Draft {
  const silencing = suppressions.filter(
    (item) => (item.rules.length === 0 || item.rules.includes(ASKS_FOR_DECISION)) && !isExpired(item, facts.today),
  );
  if (silencing.length === 0) return draft;
  const decisions = draft.decisions.filter(
    ({ source, span }) =>
      source === 'register' || !silencing.some(({ reach }) => reach.start <= span.start && span.start < reach.end),
  );
  return decisions.length === draft.decisions.length ? draft : { ...draft, decisions };
}

/** Stands for every rule among the names of rules. */
const EVERY = '';

/** Returns whether a finding is silenced; to be asked in reading order, so that the whole takes one pass over both. */
function createSilence(suppressions: readonly Suppression[]): (finding: Finding) => boolean {
  const waiting = [...suppressions].sort((a, b) => a.reach.start - b.reach.start);
  const reached = new Map<string, number>();
  let next = 0;
  return ({ rule, span: { start } }) => {
    for (let item = waiting[next]; item && item.reach.start <= start; item = waiting[++next]) {
      for (const name of namesIn(item)) reached.set(name, Math.max(reached.get(name) ?? 0, item.reach.end));
    }
    return start < Math.max(reached.get(EVERY) ?? 0, reached.get(rule) ?? 0);
  };
}

function namesIn({ rules }: Suppression): ReadonlySet<string> {
  return new Set(rules.length === 0 ? [EVERY] : rules);
}

/** Returns where findings begin, in reading order: those of each rule, and those of all. */
function placesOf(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>([[EVERY, []]]);
  for (const { rule, span } of findings) {
    places.get(EVERY)?.push(span.start);
    const own = places.get(rule);
    if (own) own.push(span.start);
    else places.set(rule, [span.start]);
  }
  return places;
}

function countOf(suppression: Suppression, places: ReadonlyMap<string, readonly number[]>): number {
  let count = 0;
  for (const name of namesIn(suppression)) count += countWithin(places.get(name) ?? [], suppression.reach);
  return count;
}

function countWithin(ascending: readonly number[], { start, end }: Span): number {
  return Math.max(0, firstFrom(ascending, end) - firstFrom(ascending, start));
}

/** Returns the index of the first number that is not below `value`. */
function firstFrom(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

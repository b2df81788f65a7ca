import type { Conflict, Decision, Party, Placed } from '../types.js';
import { optional } from './from-data.js';
import { nameKey } from './names.js';
import { NO_PARTS, type TableParts } from './parts.js';

/** The table as all sources together say it, with the places at which they contradict each other. */
export interface MergedTable extends TableParts {
  readonly conflicts: readonly Conflict[];
}

/** Puts sources together; of what can only be said once, the earlier source counts. */
export function mergeTables(sources: readonly TableParts[]): MergedTable {
  const conflicts: Conflict[] = [];
  const saidOnce = sources.reduce<SaidOnce>((all, next) => mergeTwo(all, next, conflicts), NO_PARTS);
  return {
    ...saidOnce,
    parties: mergeParties(
      sources.flatMap(({ parties }) => parties),
      conflicts,
    ),
    decisions: mergeDecisions(
      sources.flatMap(({ decisions }) => decisions),
      conflicts,
    ),
    assumptions: sources.flatMap(({ assumptions }) => assumptions),
    problems: sources.flatMap(({ problems }) => problems),
    conflicts,
  };
}

/** What does not add up from source to source. */
type SaidOnce = Omit<TableParts, 'parties' | 'decisions' | 'assumptions' | 'problems'>;

function mergeTwo(all: SaidOnce, next: SaidOnce, conflicts: Conflict[]): SaidOnce {
  const roles = { ...next.roles, ...all.roles };
  for (const key of Object.keys(next.roles) as (keyof TableParts['roles'])[])
    compare(key, all.roles[key], next.roles[key], conflicts);
  compare('adoption', all.adoption, next.adoption, conflicts);
  compareNames(all.commissioners, next.commissioners, conflicts);
  return {
    ...optional('commission', all.commission ?? next.commission),
    commissioners: all.commissioners.length > 0 ? all.commissioners : next.commissioners,
    ...optional('adoption', all.adoption ?? next.adoption),
    roles,
    places: { ...next.places, ...all.places },
    rooms: { ...next.rooms, ...all.rooms },
    ...optional('decisionRoom', all.decisionRoom ?? next.decisionRoom),
    ...optional('partyRoom', all.partyRoom ?? next.partyRoom),
  };
}

function compare(
  subject: string,
  a: Placed<string> | undefined,
  b: Placed<string> | undefined,
  conflicts: Conflict[],
): void {
  if (a === undefined || b === undefined || nameKey(a.value) === nameKey(b.value)) return;
  conflicts.push({ kind: 'value', subject, places: [a, b] });
}

/** Sources may order the commissioners as they like. */
function compareNames(a: readonly Placed<string>[], b: readonly Placed<string>[], conflicts: Conflict[]): void {
  const keys = (names: readonly Placed<string>[]) =>
    names
      .map((name) => nameKey(name.value))
      .sort()
      .join('|');
  const [first] = a;
  const [second] = b;
  if (first === undefined || second === undefined || keys(a) === keys(b)) return;
  const text = (names: readonly Placed<string>[]) => names.map((name) => name.value).join(', ');
  conflicts.push({
    kind: 'value',
    subject: 'commissioners',
    places: [
      { ...first, value: text(a) },
      { ...second, value: text(b) },
    ],
  });
}

/** A party that two sources name is one party; what they say of it must agree. */
function mergeParties(parties: readonly Party[], conflicts: Conflict[]): Party[] {
  const byName = new Map<string, Party>();
  for (const party of parties) {
    const key = nameKey(party.name);
    const known = byName.get(key);
    if (known === undefined) {
      byName.set(key, party);
      continue;
    }
    if (disagree(known, party)) {
      conflicts.push({ kind: 'party-twice', subject: party.name, places: [placeOf(known), placeOf(party)] });
    }
    byName.set(key, {
      ...party,
      ...known,
      aliases: union(known.aliases, party.aliases),
      sectors: union(known.sectors, party.sectors),
    });
  }
  return [...byName.values()];
}

/** Said twice in one source, a party is a mistake; in two sources it must only agree. */
function disagree(a: Party, b: Party): boolean {
  const differs = (key: 'interest' | 'representative' | 'mandate') =>
    a[key] !== undefined && b[key] !== undefined && nameKey(a[key]) !== nameKey(b[key]);
  return differs('interest') || differs('representative') || differs('mandate');
}

function placeOf({ name, span, file }: Party): Placed<string> {
  return { value: name, span, ...optional('file', file) };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** A question that two sources ask is one question. */
function mergeDecisions(decisions: readonly Decision[], conflicts: Conflict[]): Decision[] {
  const byQuestion = new Map<string, Decision>();
  for (const decision of decisions) {
    const key = nameKey(decision.question);
    const known = byQuestion.get(key);
    byQuestion.set(key, known === undefined ? decision : { ...decision, ...known });
    if (known?.by !== undefined && decision.by !== undefined && known.by !== decision.by) {
      conflicts.push({ kind: 'value', subject: decision.question, places: [dateOf(known), dateOf(decision)] });
    }
  }
  return [...byQuestion.values()];
}

function dateOf({ by, bySpan, span, file }: Decision): Placed<string> {
  return { value: by ?? '', span: bySpan ?? span, ...optional('file', file) };
}

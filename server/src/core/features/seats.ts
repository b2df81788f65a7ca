import type { Language } from '../language/types.js';
import { nameKey } from '../model/table/names.js';
import { createRegister } from '../model/table/register.js';
import { titleKey } from '../model/themes/title-key.js';
import type { Draft, Party, PartyKey, TableRole, Theme } from '../model/types.js';
import type { NamedDraft } from './matrix.js';

/** A party at the table, with what it answers for. */
export interface Seat extends Pick<Party, 'name' | 'interest' | 'representative' | 'mandate'> {
  /** Titles of the themes that it owns, alone or with others. */
  readonly themes: readonly string[];
  /** Questions that it brings to a table. */
  readonly decisions: readonly string[];
}

/** Something that one would expect at a table and that the drafts do not say. */
export type SeatGap =
  | { readonly kind: 'commission' | 'commissioners' | 'adoption' | 'parties' }
  | { readonly kind: 'role'; readonly role: TableRole }
  | { readonly kind: 'party'; readonly party: string; readonly keys: readonly PartyKey[] }
  /** A party that owns no theme and brings no decision. */
  | { readonly kind: 'idle'; readonly party: string }
  /** A theme that nobody answers for. */
  | { readonly kind: 'theme'; readonly theme: string }
  /** An owner of themes that is not at the table. */
  | { readonly kind: 'absent'; readonly owner: string; readonly themes: readonly string[] };

/** Who sits at the table of a vision, and what is missing there. */
export interface Seats {
  readonly language: Language;
  readonly commission?: string;
  readonly commissioners: readonly string[];
  /** As `YYYY-MM-DD`. */
  readonly adoption?: string;
  readonly roles: Readonly<Partial<Record<TableRole, string>>>;
  readonly seats: readonly Seat[];
  readonly gaps: readonly SeatGap[];
}

const ROLES: readonly TableRole[] = ['chair', 'facilitator', 'pen-holder'];
const KEYS: readonly PartyKey[] = ['interest', 'representative', 'mandate'];

/** Returns the table of one or more drafts of a vision, read as one document. */
export function seatsOf(drafts: readonly NamedDraft[], language: Language): Seats {
  const all = drafts.map(({ draft }) => draft);
  const parties = once(
    all.flatMap(({ table }) => table.parties),
    ({ name }) => nameKey(name),
  );
  const register = createRegister(parties);
  const keyOf = (name: string) => nameKey(register.find(name)?.name ?? name);
  const themes = themesOf(all);
  const decisions = once(
    all.flatMap((draft) => draft.decisions),
    ({ question }) => question,
  );
  const seats = parties.map(({ name, interest, representative, mandate }) => ({
    name,
    ...(interest === undefined ? {} : { interest }),
    ...(representative === undefined ? {} : { representative }),
    ...(mandate === undefined ? {} : { mandate }),
    themes: themes
      .filter(({ owners }) => owners.some((owner) => keyOf(owner.name) === nameKey(name)))
      .map(({ title }) => title),
    decisions: decisions
      .filter(({ owner }) => owner !== undefined && keyOf(owner) === nameKey(name))
      .map(({ question }) => question),
  }));
  const vision = { language, ...headOf(all), seats };
  // Who commissions the vision, or sees to its making, sits at the table without standing among the parties.
  const others = new Set([...vision.commissioners, ...Object.values(vision.roles)].map((name) => nameKey(name)));
  const absent = (name: string) =>
    register.find(name) === undefined && !register.isAmbiguous(name) && !others.has(nameKey(name));
  const tasks = all.flatMap(({ table }) => [...table.taskOwners, ...table.commissioners.map(({ value }) => value)]);
  const busy = new Set([...tasks, ...parents(parties, seats)].map(keyOf));
  const gaps = gapsOf(vision).filter((gap) => gap.kind !== 'idle' || !busy.has(nameKey(gap.party)));
  return { ...vision, gaps: [...gaps, ...themeGaps(themes, parties.length > 0 ? absent : () => false)] };
}

/** A unit answers for what its parts answer for. */
function parents(parties: readonly Party[], seats: readonly Seat[]): string[] {
  return parties.flatMap(({ parent }, at) => {
    const seat = seats[at];
    return parent === undefined || !seat || seat.themes.length + seat.decisions.length === 0 ? [] : [parent];
  });
}

function headOf(drafts: readonly Draft[]): Pick<Seats, 'commission' | 'commissioners' | 'adoption' | 'roles'> {
  const commission = drafts.find(({ table }) => table.commission)?.table.commission?.value;
  const adoption = drafts.find(({ table }) => table.adoption)?.table.adoption?.value;
  const names = drafts.flatMap(({ table }) => table.commissioners.map(({ value }) => value));
  const roles = ROLES.flatMap((role) => {
    const held = drafts.find(({ table }) => table.roles[role])?.table.roles[role]?.value;
    return held === undefined ? [] : [[role, held] as const];
  });
  return {
    ...(commission === undefined ? {} : { commission }),
    ...(adoption === undefined ? {} : { adoption }),
    commissioners: once(names, nameKey),
    roles: Object.fromEntries(roles),
  };
}

/** A theme that one file only names may have its owners in another. */
function themesOf(drafts: readonly Draft[]): Theme[] {
  const known = new Map<string, Theme>();
  const all = drafts.flatMap(({ themes }) => themes);
  // What stands in the text goes before what front matter or a configuration only names.
  for (const theme of [...all.filter(({ section }) => section >= 0), ...all.filter(({ section }) => section < 0)]) {
    const { words } = titleKey(theme.title);
    const earlier = known.get(words);
    if (earlier === undefined || earlier.owners.length === 0) known.set(words, theme);
  }
  return [...known.values()];
}

function gapsOf({ commission, commissioners, adoption, roles, seats }: Omit<Seats, 'gaps'>): SeatGap[] {
  const missing = (kind: 'commission' | 'commissioners' | 'adoption' | 'parties', isMissing: boolean): SeatGap[] =>
    isMissing ? [{ kind }] : [];
  return [
    ...missing('commission', commission === undefined),
    ...missing('commissioners', commissioners.length === 0),
    ...missing('adoption', adoption === undefined),
    ...ROLES.flatMap((role): SeatGap[] => (roles[role] === undefined ? [{ kind: 'role', role }] : [])),
    ...missing('parties', seats.length === 0),
    ...seats.flatMap((seat): SeatGap[] => {
      const keys = KEYS.filter((key) => seat[key] === undefined);
      return keys.length === 0 ? [] : [{ kind: 'party', party: seat.name, keys }];
    }),
    ...seats.flatMap(({ name, themes, decisions }): SeatGap[] =>
      themes.length + decisions.length === 0 ? [{ kind: 'idle', party: name }] : [],
    ),
  ];
}

function themeGaps(themes: readonly Theme[], isAbsent: (name: string) => boolean): SeatGap[] {
  const absent = new Map<string, { owner: string; themes: string[] }>();
  for (const { title, owners } of themes) {
    for (const { name } of owners.filter((owner) => isAbsent(owner.name))) {
      const known = absent.get(nameKey(name));
      if (known === undefined) absent.set(nameKey(name), { owner: name, themes: [title] });
      else known.themes.push(title);
    }
  }
  return [
    ...themes.flatMap(({ title, owners }): SeatGap[] => (owners.length === 0 ? [{ kind: 'theme', theme: title }] : [])),
    ...[...absent.values()].map((entry): SeatGap => ({ kind: 'absent', ...entry })),
  ];
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Map<string, T>();
  for (const item of items) if (!known.has(keyOf(item))) known.set(keyOf(item), item);
  return [...known.values()];
}

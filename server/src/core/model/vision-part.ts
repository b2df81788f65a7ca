import type { Ownership } from './ownership.js';
import { oncePerSaying } from './sectors/once-per-saying.js';
import type { Draft, Owner, Party, Placed, Table, Theme } from './types.js';

/**
 * What one draft tells the other drafts of its vision, and nothing that they told it. It is plain data without places,
 * so that it can be kept or sent to another thread, and stays the same while somebody writes elsewhere in the draft.
 */
export interface VisionPart {
  /** The draft, as its host names it. */
  readonly file: string;
  /** Whether the draft itself says who sits at the table. */
  readonly saysMost: boolean;
  readonly table: Pick<
    Table,
    | 'commission'
    | 'commissioners'
    | 'adoption'
    | 'adopted'
    | 'roles'
    | 'parties'
    | 'decisions'
    | 'readable'
    | 'taskOwners'
    | 'assignments'
  >;
  readonly themes: readonly Theme[];
  /** Whether any of its sections is a theme. */
  readonly hasThemes: boolean;
  /** Ids of the sectors that its themes are about. */
  readonly sectors: readonly string[];
  /** Terms that it defines, normalised. */
  readonly definitions: readonly string[];
}

/** What a part is made from: a draft with its ownership as read without the other drafts. */
export interface PartSources {
  readonly draft: Draft;
  readonly alone: Pick<Ownership, 'table' | 'themes'>;
  /** Terms that the draft itself defines. */
  readonly definitions: ReadonlySet<string>;
}

/** Returns the part of a vision that a draft is; `file` is its name. */
export function partOf({ draft, alone, definitions }: PartSources, file: string): VisionPart {
  const { table, themes } = alone;
  const placed = <T extends { readonly file?: string }>(value: T): T => ({
    ...value,
    span: NOWHERE,
    file: value.file ?? file,
  });
  const party = ({ rooms: _, ...rest }: Party): Party => placed({ ...rest, rooms: {} });
  const owner = ({ room: _, party: known, ...rest }: Owner): Owner => ({
    ...rest,
    ...NOWHERE,
    file: rest.file ?? file,
    ...(known === undefined ? {} : { party: party(known) }),
  });
  const owners = (list: readonly Owner[]) => list.map(owner);
  return {
    file,
    saysMost: saysMost(table),
    table: {
      ...(table.commission === undefined ? {} : { commission: placed(table.commission) }),
      commissioners: table.commissioners.map(placed),
      ...(table.adoption === undefined ? {} : { adoption: placed(table.adoption) }),
      adopted: table.adopted,
      roles: Object.fromEntries(
        Object.entries(table.roles).map(([role, name]: [string, Placed<string>]) => [role, placed(name)]),
      ),
      parties: table.parties.map(party),
      decisions: table.decisions.map(({ tableSpan: _, bySpan: __, ...decision }) => placed(decision)),
      readable: table.readable,
      taskOwners: table.taskOwners,
      assignments: table.assignments.map(({ title, owners: named }) => ({ title, owners: owners(named) })),
    },
    themes: themes.map((theme) => ({
      ...theme,
      owners: owners(theme.owners),
      span: NOWHERE,
      diffuse: theme.diffuse.map(() => NOWHERE),
      unnamed: theme.unnamed.map(() => NOWHERE),
      blanks: theme.blanks.map(() => NOWHERE),
    })),
    hasThemes: draft.sections.some(({ theme }) => theme),
    sectors: sectorsOfThemes(draft),
    definitions: [...definitions].sort(),
  };
}

/** Returns whether a draft says itself who sits at the table; a configuration speaks to all drafts and sets none apart. */
export function saysMost({ places }: Pick<Table, 'places'>): boolean {
  return Object.keys(places).length > 0;
}

const NOWHERE = { start: 0, end: 0 } as const;

/** A sector is heard in a theme, rather than named in passing, from this share on and so many words on. */
const HEARD_SHARE = 0.1;
const HEARD_HITS = 2;

/** Returns the ids of the sectors that the themes of a draft are about, by their titles, their text, or by what it declares. */
export function sectorsOfThemes(draft: Draft): string[] {
  const { catalogue } = draft;
  const heard = [
    ...draft.themes.flatMap(({ declaredSectors }) => declaredSectors.flatMap((name) => catalogue.idOf(name) ?? [])),
    ...draft.sections
      .filter(({ theme }) => theme)
      .flatMap(({ index, title }) => [...catalogue.readTitle(title).sectors, ...heardIn(draft, index)]),
  ];
  return [...new Set(heard)].sort();
}

const heardIn = oncePerSaying((draft, index) =>
  draft
    .profileOf(index)
    .shares.filter(({ share, hits }) => share >= HEARD_SHARE && hits >= HEARD_HITS)
    .map(({ sector }) => sector),
);

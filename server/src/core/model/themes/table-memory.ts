import { optional } from '../table/from-data.js';
import type { Register } from '../table/register.js';
import type { Assignment, Owner } from '../types.js';
import type { Grid } from './grids.js';
import { oncePer, sameItems } from '../once-per.js';
import { readSlot, type NameContext } from './read-slot.js';
import type { OwnerSlot } from './slot.js';
import { columnSlots, themeRows, type ThemeRow, type TitleFinder } from './table-slots.js';

/** What the tables of a draft say of themes and of owners, kept as long as the titles and the names do not change. */
export interface TableMemory {
  /** Returns what the tables of a version of the draft say. */
  read(tables: readonly Grid[], titles: TitlesOfThemes, context: NameContext): TablesRead;
}

/** A search among the titles of themes. */
export interface TitlesOfThemes {
  readonly find: TitleFinder;
  /** The same for the same titles. */
  readonly key: string;
}

/** What all tables of a draft say. */
export interface TablesRead {
  /** Returns the rows of a table that are about themes of this draft. Offsets count from the segment's start. */
  rowsIn(table: Grid): readonly PlacedRow[];
  /** Returns the owners in rows of a table that name no theme, row by row. Offsets count from the segment's start. */
  ownersWithoutTheme(table: Grid): readonly (readonly Owner[])[];
  /** What the rows that are about other themes say. */
  readonly assignments: readonly Assignment[];
  /** The names in columns that name owners, each once. */
  readonly taskOwners: readonly string[];
}

/** A row about a theme of the draft. */
export type PlacedRow = ThemeRow & Required<Pick<ThemeRow, 'theme'>>;

/** Returns the memory for the versions of one draft. */
export function createTableMemory(): TableMemory {
  const rowsOf = keptByKey((grid: Grid, { find }: TitlesOfThemes) => themeRows(grid, find));
  const placedOf = keptByKey((grid: Grid, rows: RowReader) => rows(grid).filter(isPlaced));
  const othersOf = keptByKey((grid: Grid, { rows, context }: { rows: RowReader; context: NameContext }) =>
    rows(grid)
      .filter((row) => !isPlaced(row) && row.title !== '')
      .map(({ title, slots }): Assignment => ({ title, owners: ownersOf(slots, context).map(withoutPlace) })),
  );
  const looseOf = keptByKey((grid: Grid, { rows, context }: { rows: RowReader; context: NameContext }) =>
    rows(grid)
      .filter(({ title }) => title === '')
      .map(({ slots }) => ownersOf(slots, context))
      .filter((owners) => owners.length > 0),
  );
  const namesOf = keptByKey((grid: Grid, context: NameContext) => [
    ...new Set(ownersOf(columnSlots(grid), context).map((owner) => owner.name)),
  ]);
  let last: { readonly key: string; readonly tables: readonly Grid[]; readonly read: TablesRead } | undefined;

  return {
    read(tables, titles, context) {
      const names = namesKey(context);
      const key = `${titles.key} ${names}`;
      if (last?.key === key && sameItems(last.tables, tables)) return last.read;
      const rows = rowsOf(titles.key, titles);
      const read = {
        rowsIn: placedOf(titles.key, rows),
        ownersWithoutTheme: looseOf(key, { rows, context }),
        assignments: tables.flatMap(othersOf(key, { rows, context })),
        taskOwners: [...new Set(tables.flatMap(namesOf(names, context)))],
      };
      last = { key, tables, read };
      return read;
    },
  };
}

type RowReader = (grid: Grid) => readonly ThemeRow[];

function isPlaced(row: ThemeRow): row is PlacedRow {
  return row.theme !== undefined;
}

function withoutPlace({ name, role, file }: Owner): Owner {
  return { name, role, start: 0, end: 0, ...optional('file', file) };
}

function ownersOf(slots: readonly OwnerSlot[], context: NameContext): Owner[] {
  return slots.flatMap((slot) => readSlot(slot, context)?.owners ?? []);
}

/** Keeps what is made of each table until the key changes. */
function keptByKey<C, V>(make: (grid: Grid, context: C) => V): (key: string, context: C) => (grid: Grid) => V {
  let last: string | undefined;
  let made = new WeakMap<Grid, { readonly value: V }>();
  return (key, context) => {
    if (key !== last) made = new WeakMap();
    last = key;
    return (grid) => {
      let known = made.get(grid);
      if (known === undefined) made.set(grid, (known = { value: make(grid, context) }));
      return known.value;
    };
  };
}

/**
 * Returns what is the same for contexts that read the same names in the same words: the words of the draft's title and
 * the names of the parties.
 */
export function namesKey({ register, own = NO_WORDS }: { register: Register; own?: ReadonlySet<string> }): string {
  return `${JSON.stringify([...own])} ${namesIn(register)}`;
}

/** Asked for several times at every edit, and a register may be large. */
const namesIn = oncePer(({ parties }: Register) => JSON.stringify(parties.map(namesOf)));

const NO_WORDS: ReadonlySet<string> = new Set();

function namesOf({ name, aliases, representative }: Register['parties'][number]): unknown {
  return [name, aliases, representative];
}

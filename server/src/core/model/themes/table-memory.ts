import { optional } from '../table/from-data.js';
import type { Register } from '../table/register.js';
import type { Assignment, Owner } from '../types.js';
import type { Grid } from './grids.js';
import { readSlot, type NameContext } from './read-slot.js';
import type { OwnerSlot } from './slot.js';
import { columnSlots, themeRows, type ThemeRow, type TitleFinder } from './table-slots.js';

/** What the tables of a draft say of themes and of owners, kept as long as the titles and the names do not change. */
export interface TableMemory {
  /** Returns a reader for a version of the draft. */
  reader(titles: TitlesOfThemes, context: NameContext): TableReader;
}

/** A search among the titles of themes. */
export interface TitlesOfThemes {
  readonly find: TitleFinder;
  /** The same for the same titles. */
  readonly key: string;
}

export interface TableReader {
  /** Returns the rows that are about themes of this draft. Offsets count from the segment's start. */
  rowsIn(grid: Grid): readonly PlacedRow[];
  /** Returns what the rows that are about other themes say. */
  othersIn(grid: Grid): readonly Assignment[];
  /** Returns the names in the columns of a table that name owners, each once. */
  ownersIn(grid: Grid): readonly string[];
}

/** A row about a theme of the draft. */
export type PlacedRow = ThemeRow & Required<Pick<ThemeRow, 'theme'>>;

/** Returns the memory for the versions of one draft. */
export function createTableMemory(): TableMemory {
  const rows = keptByKey((grid: Grid, { find }: TitlesOfThemes) => themeRows(grid, find));
  const placed = keptByKey((grid: Grid, rowsOf: (grid: Grid) => ThemeRow[]) => rowsOf(grid).filter(isPlaced));
  const others = keptByKey((grid: Grid, { rowsOf, context }: OtherRows) =>
    rowsOf(grid)
      .filter((row) => !isPlaced(row))
      .map(({ title, slots }): Assignment => ({ title, owners: ownersOf(slots, context).map(withoutPlace) })),
  );
  const owners = keptByKey((grid: Grid, context: NameContext) => [
    ...new Set(ownersOf(columnSlots(grid), context).map((owner) => owner.name)),
  ]);
  return {
    reader(titles, context) {
      const names = namesKey(context);
      const rowsOf = rows(titles.key, titles);
      return {
        rowsIn: placed(titles.key, rowsOf),
        othersIn: others(`${titles.key} ${names}`, { rowsOf, context }),
        ownersIn: owners(names, context),
      };
    },
  };
}

interface OtherRows {
  readonly rowsOf: (grid: Grid) => ThemeRow[];
  readonly context: NameContext;
}

function isPlaced(row: ThemeRow): row is PlacedRow {
  return row.theme !== undefined;
}

function withoutPlace({ name, role, file }: Owner): Assignment['owners'][number] {
  return { name, role, ...optional('file', file) };
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
export function namesKey({ register, own }: Pick<NameContext, 'register' | 'own'>): string {
  return JSON.stringify([[...own], register.parties.map(namesOf)]);
}

function namesOf({ name, aliases, representative }: Register['parties'][number]): unknown {
  return [name, aliases, representative];
}

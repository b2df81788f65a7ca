import type { Register } from '../table/register.js';
import type { Grid } from './grids.js';
import { readSlot, type NameContext } from './read-slot.js';
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
  /** Returns the rows of themes in a table. Offsets count from the segment's start. */
  rowsIn(grid: Grid): readonly ThemeRow[];
  /** Returns the names in the columns of a table that name owners. */
  ownersIn(grid: Grid): readonly string[];
}

/** Returns the memory for the versions of one draft. */
export function createTableMemory(): TableMemory {
  const rows = keptByKey((grid: Grid, { find }: TitlesOfThemes) => themeRows(grid, find));
  const owners = keptByKey((grid: Grid, context: NameContext) =>
    columnSlots(grid).flatMap((slot) => (readSlot(slot, context)?.owners ?? []).map((owner) => owner.name)),
  );
  return {
    reader(titles, context) {
      return { rowsIn: rows(titles.key, titles), ownersIn: owners(namesKey(context), context) };
    },
  };
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

/** Names are read by the words of the draft's title and by the names of the parties. */
/** Returns what is the same for contexts that read the same names in the same words. */
export function namesKey({ register, own }: Pick<NameContext, 'register' | 'own'>): string {
  return JSON.stringify([[...own], register.parties.map(namesOf)]);
}

function namesOf({ name, aliases, representative }: Register['parties'][number]): unknown {
  return [name, aliases, representative];
}

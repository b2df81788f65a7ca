import type { Span } from '../../text/index.js';
import { nobodyIn } from '../table/diffuse.js';
import { optional } from '../table/from-data.js';
import { vocabulary, type OwnerRole } from '../vocabulary.js';
import { widthOf, type Grid, type GridCell } from './grids.js';
import { readOwnerColumn, readOwnerLabel, readRaciColumn, readRaciLetters } from './labels.js';
import type { OwnerSlot } from './slot.js';

/** Returns the theme that a title in a table means, by its number too where the column is known to hold themes. */
export type TitleFinder = (title: string, byNumber?: boolean) => string | undefined;

/** A row of a table of themes. */
export interface ThemeRow extends Span {
  /** The words by which the table calls the theme; empty where its cell is. */
  readonly title: string;
  /** Title of the theme that it is about; nothing if this draft has no such theme. */
  readonly theme?: string;
  readonly slots: readonly OwnerSlot[];
}

const THEME_COLUMNS = new Set(vocabulary.labels.themes);

/** Returns the owner slots of a table that describes one thing: labels in its first column, or in its header over one row. */
export function ownSlots(grid: Grid): OwnerSlot[] {
  const [header = [], ...body] = grid.rows;
  const labels = header.map((cell) => (cell === undefined ? undefined : readOwnerLabel(cell.words)));
  if (labels.length > 0 && labels.every((label) => label !== undefined)) {
    return body.flatMap((row) => row.flatMap((cell, column) => slotOf(cell, labels[column])));
  }
  if (widthOf(grid) !== 2) return [];
  return grid.rows.flatMap(([first, second]) =>
    slotOf(second, first === undefined ? undefined : readOwnerLabel(first.words)),
  );
}

/** Returns the rows of a table that names themes and their owners. */
export function themeRows(grid: Grid, find: TitleFinder): ThemeRow[] {
  const [header = [], ...body] = grid.rows;
  const column = themeColumn(header, body, find);
  if (column === -1) return [];
  const slotsOf = slotReader(header, body, column);
  if (slotsOf === undefined) return [];
  const rows = body.flatMap((row): ThemeRow[] => {
    const slots = slotsOf(row);
    const cell = row[column];
    const place = cell ?? slots[0];
    if (place === undefined) return [];
    const { start, end } = place;
    const title = cell === undefined || nobodyIn(cell.words, NO_WORDS) === 'empty' ? '' : cell.words;
    const theme = title === '' ? undefined : find(title, isCalledThemes(header[column]));
    return [{ title, start, end, slots, ...optional('theme', theme) }];
  });
  // "Outcome" heads a column of themes, and in a table of questions one that is still empty.
  return rows.some(({ title }) => title !== '') ? rows : [];
}

/** Returns what stands in columns that name owners, whatever the rows are about. */
export function columnSlots(grid: Grid): OwnerSlot[] {
  const [header = [], ...body] = grid.rows;
  const labels = header.map((cell) => (cell === undefined ? undefined : readOwnerColumn(cell.words)));
  return body.flatMap((row) => row.flatMap((cell, column) => slotOf(cell, labels[column])));
}

const NO_WORDS: ReadonlySet<string> = new Set();

type Row = readonly (GridCell | undefined)[];

function isCalledThemes(cell: GridCell | undefined): boolean {
  return cell !== undefined && THEME_COLUMNS.has(cell.words.toLowerCase());
}

/** A column counts if its heading says so and it holds a theme, or if it holds the titles of two themes or more. */
function themeColumn(header: Row, body: readonly Row[], find: TitleFinder): number {
  const width = Math.max(header.length, ...body.map((row) => row.length));
  let best = -1;
  let most = 1;
  for (let column = 0; column < width; column++) {
    const named = isCalledThemes(header[column]);
    const count = body.filter((row) => find(row[column]?.words ?? '', named) !== undefined).length;
    const enough = named || body.length === 1 ? count : count - 1;
    if (enough >= most) {
      best = column;
      most = enough + 1;
    }
  }
  // A table that is headed so may name the themes of another file.
  return best === -1 ? header.findIndex(isCalledThemes) : best;
}

/** Returns how the owners of a row are read, or nothing if the table names none. */
function slotReader(header: Row, body: readonly Row[], themes: number): ((row: Row) => OwnerSlot[]) | undefined {
  const labels = header.map((cell, column) =>
    cell === undefined || column === themes ? undefined : readOwnerColumn(cell.words),
  );
  const raci = header.map((cell, column) =>
    cell === undefined || column === themes ? undefined : readRaciColumn(cell.words),
  );
  if (raci.filter((role) => role !== undefined).length >= 3) {
    return (row) => row.flatMap((cell, column) => slotOf(cell, roleLabel(raci[column])));
  }
  if (labels.some((label) => label !== undefined)) {
    return (row) => header.flatMap((_, column) => slotOf(row[column], labels[column]));
  }
  if (!isLetterTable(body, themes)) return undefined;
  return (row) => row.flatMap((cell, column) => letterSlots(cell, header[column], column === themes));
}

function roleLabel(role: OwnerRole | 'other' | undefined): { role: OwnerRole; many: boolean } | undefined {
  return role === undefined || role === 'other' ? undefined : { role, many: true };
}

/** All cells beside the themes hold letters, or nothing. */
function isLetterTable(body: readonly Row[], themes: number): boolean {
  const cells = body
    .flatMap((row) => row.filter((_, column) => column !== themes))
    .filter((cell) => cell !== undefined && cell.words !== '');
  return cells.length > 0 && cells.every((cell) => readRaciLetters(cell?.words ?? '') !== undefined);
}

/** A letter in a cell gives a role to the party that heads the column. */
function letterSlots(cell: GridCell | undefined, header: GridCell | undefined, isTheme: boolean): OwnerSlot[] {
  if (cell === undefined || header === undefined || isTheme || cell.words === '') return [];
  const roles = (readRaciLetters(cell.words) ?? []).filter((role) => role !== 'other');
  // Who carries out and answers both is told by the stronger of the two roles.
  const role = roles.includes('lead') ? 'lead' : roles[0];
  if (role === undefined) return [];
  return [{ start: header.start, end: header.end, text: header.text, role, many: false, shape: 'table', whole: true }];
}

function slotOf(cell: GridCell | undefined, label: { role: OwnerRole; many: boolean } | undefined): OwnerSlot[] {
  if (cell === undefined || label === undefined) return [];
  return [{ start: cell.start, end: cell.end, text: cell.text, ...label, shape: 'table' }];
}

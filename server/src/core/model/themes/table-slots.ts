import type { Span } from '../../text/index.js';
import { vocabulary, type OwnerRole } from '../vocabulary.js';
import type { Grid, GridCell } from './grids.js';
import { readOwnerColumn, readOwnerLabel, readRaciColumn, readRaciLetters } from './labels.js';
import type { OwnerSlot } from './slot.js';

/** A slot of a table of themes, with the words by which the table calls the theme. */
export interface ThemeRow extends Span {
  readonly title: string;
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
  if (Math.max(...grid.rows.map((row) => row.length)) !== 2) return [];
  return grid.rows.flatMap(([first, second]) =>
    slotOf(second, first === undefined ? undefined : readOwnerLabel(first.words)),
  );
}

/** Returns the rows of a table that names themes and their owners; `isTheme` knows the titles of the draft's themes. */
export function themeRows(grid: Grid, isTheme: (title: string) => boolean): ThemeRow[] {
  const [header = [], ...body] = grid.rows;
  const column = themeColumn(header, body, isTheme);
  if (column === -1) return [];
  const slotsOf = slotReader(header, body, column);
  if (slotsOf === undefined) return [];
  return body.flatMap((row) => {
    const cell = row[column];
    return cell === undefined ? [] : [{ title: cell.words, start: cell.start, end: cell.end, slots: slotsOf(row) }];
  });
}

type Row = readonly (GridCell | undefined)[];

/** A column counts if its heading says so, or if it holds the titles of two themes or more. */
function themeColumn(header: Row, body: readonly Row[], isTheme: (title: string) => boolean): number {
  const width = Math.max(header.length, ...body.map((row) => row.length));
  const counts = Array.from(
    { length: width },
    (_, column) => body.filter((row) => isTheme(row[column]?.words ?? '')).length,
  );
  const most = Math.max(0, ...counts);
  if (most >= 2 || (most === 1 && body.length === 1)) return counts.indexOf(most);
  const named = header.findIndex((cell) => cell !== undefined && THEME_COLUMNS.has(cell.words.toLowerCase()));
  return most === 1 && named === counts.indexOf(1) ? named : -1;
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

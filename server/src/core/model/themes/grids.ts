import type { Block } from '../../parse/blocks.js';
import { visible, type Span } from '../../text/index.js';

/** A cell of a table. */
export interface GridCell extends Span {
  /** With masks for what is no prose. */
  readonly text: string;
  /** As a reader sees it. */
  readonly words: string;
}

/** A table of a segment; `rows[0]` is the header. A cell that is not there is left out. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

/** Returns how many columns a table has; it may have more rows than a call takes arguments. */
export function widthOf({ rows }: Grid): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** Returns the tables of a segment. Offsets count from the segment's start. */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  const grids = new Map<number, (GridCell | undefined)[][]>();
  for (const { cell, prose, start, end } of blocks) {
    if (cell === undefined) continue;
    let rows = grids.get(cell.table);
    if (rows === undefined) grids.set(cell.table, (rows = []));
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length < cell.column) row.push(undefined);
    row[cell.column] = { start, end, text: prose, words: visible(prose) };
  }
  return [...grids.values()].map((rows) => ({ rows }));
}

import { keyOf, plain } from '../../config/keys.js';
import type { Grid, GridCell } from '../themes/grids.js';
import { vocabulary } from '../vocabulary.js';

/** The registers that a Markdown table can hold. */
export type RegisterKind = 'party' | 'decision' | 'assumption';

/** A Markdown table that is a register: which column holds which key. */
export interface RegisterGrid {
  readonly kind: RegisterKind;
  readonly grid: Grid;
  readonly columns: ReadonlyMap<string, number>;
}

const EXTRA = new Map(
  Object.entries(vocabulary.keys.columns).map(([group, keys]) => [
    group,
    new Map(Object.entries(keys).flatMap(([key, words]) => words.map((word): [string, string] => [plain(word), key]))),
  ]),
);

/** Returns the register that a table holds, told by its columns; nothing if it is another kind of table. */
export function registerIn(grid: Grid): RegisterGrid | undefined {
  const header = grid.rows[0] ?? [];
  const decision = columnsOf(header, 'decision');
  // "Besluit" is what is decided beside a question, and the question itself without one.
  if (!decision.has('question') && decision.has('outcome')) {
    decision.set('question', decision.get('outcome') ?? 0);
    decision.delete('outcome');
  }
  if (decision.has('question') && (decision.has('table') || decision.has('by')))
    return { kind: 'decision', grid, columns: decision };
  const assumption = columnsOf(header, 'assumption');
  if (assumption.has('assumption')) return { kind: 'assumption', grid, columns: assumption };
  const party = columnsOf(header, 'party');
  const says = ['interest', 'representative', 'mandate'].filter((key) => party.has(key)).length;
  return party.has('name') && says > 0 ? { kind: 'party', grid, columns: party } : undefined;
}

/** Returns the key of a group, a column's own words included, that a heading stands for. */
export function columnKey(words: string, group: RegisterKind | 'roles'): string | undefined {
  return EXTRA.get(group)?.get(plain(words)) ?? keyOf(words, group);
}

function columnsOf(header: readonly (GridCell | undefined)[], group: RegisterKind): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    const key = cell === undefined ? undefined : columnKey(cell.words, group);
    if (key !== undefined && !columns.has(key)) columns.set(key, index);
  }
  return columns;
}

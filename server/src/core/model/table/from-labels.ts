import { readDate } from '../dates/index.js';
import { keyOf } from '../../config/keys.js';
import type { DataProblem } from '../../config/problems.js';
import type { Block } from '../../parse/blocks.js';
import { visible } from '../../text/index.js';
import { labelledValues } from '../labelled-values.js';
import { widthOf, type Grid, type GridCell } from '../themes/grids.js';
import type { Placed, TableRole } from '../types.js';
import { columnKey } from './columns.js';
import { nobodyIn } from './diffuse.js';
import { NO_PARTS, type TableParts } from './parts.js';
import { createRegister } from './register.js';
import { splitNames } from './split-names.js';

/** What the text outside of registers says about the table. */
type TableLabel = 'commission' | 'commissioners' | 'adoption' | TableRole;

interface LabelledText {
  readonly label: TableLabel;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LABELS: ReadonlySet<string> = new Set([
  'commission',
  'commissioners',
  'adoption',
  'chair',
  'facilitator',
  'pen-holder',
]);
const NO_REGISTER = createRegister([]);

/** Reads the commission, the day of adoption and the roles from labels and small tables of a segment; `offset` is where it begins. */
export function tableFromLabels(blocks: readonly Block[], grids: readonly Grid[], offset: number): TableParts {
  const sources = labelsIn(blocks, grids).map(({ label, text, start, end }) => {
    const span = { start: start + offset, end: end + offset };
    return { label, value: text, span };
  });
  const parts = sources.reduce((all, { label, ...placed }) => withLabel(all, label, placed), NO_PARTS);
  const commissioners = sources.flatMap(({ label, ...placed }) => (label === 'commissioners' ? namesIn(placed) : []));
  const problems = sources.flatMap(({ label, ...placed }) => (label === 'adoption' ? dateProblems(placed) : []));
  return { ...parts, commissioners, problems };
}

const kept = new WeakMap<readonly Block[], readonly LabelledText[]>();

/** The labels of a segment, kept with its blocks; offsets count from its start. */
function labelsIn(blocks: readonly Block[], grids: readonly Grid[]): readonly LabelledText[] {
  const known = kept.get(blocks) ?? [...labelledValues(blocks, readTableLabel), ...grids.flatMap(labelledCells)];
  kept.set(blocks, known);
  return known;
}

function readTableLabel(text: string): TableLabel | undefined {
  const words = visible(text).replace(/^\p{P}+|\s*[:\p{P}]+$/gu, '');
  const key = keyOf(words, 'table') ?? keyOf(words, 'roles');
  return key !== undefined && LABELS.has(key) ? (key as TableLabel) : undefined;
}

/** Labels over one row of values, or in the first of two columns. */
function labelledCells(grid: Grid): LabelledText[] {
  const [header = [], ...body] = grid.rows;
  const labels = header.map((cell) => (cell === undefined ? undefined : readTableLabel(cell.words)));
  if (labels.length > 1 && labels.every((label) => label !== undefined)) {
    return body.flatMap((row) => row.flatMap((cell, column) => labelled(labels[column], cell)));
  }
  const isRoleTable = header.length === 2 && columnKey(header[0]?.words ?? '', 'roles') === 'role';
  if (widthOf(grid) !== 2) return [];
  return (isRoleTable ? body : grid.rows).flatMap(([first, second]) =>
    labelled(readTableLabel(first?.words ?? ''), second),
  );
}

function labelled(label: TableLabel | undefined, cell: GridCell | undefined): LabelledText[] {
  return label === undefined || cell === undefined
    ? []
    : [{ label, text: cell.text, start: cell.start, end: cell.end }];
}

/** The first value of a label counts. */
function withLabel(parts: TableParts, label: TableLabel, { value, span }: Placed<string>): TableParts {
  const text = visible(value);
  if (label === 'commissioners') return parts;
  if (label === 'adoption') return withAdoption(parts, { value: text, span });
  if (text === '' || nobodyIn(text, new Set()) === 'nobody') return parts;
  const placed = { value: text, span };
  if (label === 'commission') return parts.commission === undefined ? { ...parts, commission: placed } : parts;
  if (parts.roles[label] !== undefined) return parts;
  return { ...parts, roles: { ...parts.roles, [label]: placed }, places: { roles: span, ...parts.places } };
}

function withAdoption(parts: TableParts, { value, span }: Placed<string>): TableParts {
  const reading = readDate(value);
  if (reading.kind !== 'date') return parts;
  return { ...parts, adoption: parts.adoption ?? { value: reading.date, span } };
}

function dateProblems({ value, span }: Placed<string>): DataProblem[] {
  const text = visible(value);
  const { kind } = readDate(text);
  return kind === 'date' || kind === 'none' ? [] : [{ kind: 'no-such-date', span, value: text }];
}

function namesIn({ value, span }: Placed<string>): Placed<string>[] {
  return splitNames(value, NO_REGISTER, { many: true })
    .map((piece) => ({
      value: visible(value.slice(piece.start, piece.end)),
      span: { start: span.start + piece.start, end: span.start + piece.end },
    }))
    .filter((name) => name.value !== '' && nobodyIn(name.value, new Set()) !== 'nobody');
}

import { readDate } from '../dates/index.js';
import type { DataProblem } from '../../config/problems.js';
import { lineEndIn, shift, type Span } from '../../text/index.js';
import type { Grid, GridCell } from '../themes/grids.js';
import type { Assumption, Decision, Party, PartyKey, Room, RowRoom } from '../types.js';
import { registerIn, type RegisterGrid } from './columns.js';
import { holdsBlank, knownValue, saidValue } from './diffuse.js';
import { optional } from './from-data.js';
import { NO_PARTS, type TableParts } from './parts.js';

const PARTY_KEYS: readonly PartyKey[] = ['interest', 'representative', 'mandate'];

/** Where a table stands: the source of its segment, and the offset of that in the draft. */
export interface GridSource {
  readonly source: string;
  readonly offset: number;
}

/** Reads a Markdown table of parties, decisions or assumptions; nothing if it is another table. */
export function tableFromGrid(grid: Grid, place: GridSource): TableParts | undefined {
  const register = registerIn(grid);
  if (register === undefined) return undefined;
  const heading = grid.rows[0]?.find((cell) => cell !== undefined);
  const at = heading === undefined ? {} : { [`${PLURALS[register.kind]}`]: shift(heading, place.offset) };
  const parts = { ...NO_PARTS, places: at };
  const rows = grid.rows.slice(1).map((row) => reader(row, register, place.offset));
  const problems: DataProblem[] = [];
  if (register.kind === 'party') {
    return { ...parts, parties: rows.flatMap(partyOf), ...optional('partyRoom', rowRoom(register, place)) };
  }
  if (register.kind === 'assumption') return { ...parts, assumptions: rows.flatMap(assumptionOf) };
  return {
    ...parts,
    decisions: rows.flatMap((row) => decisionOf(row, problems)),
    problems,
    ...optional('decisionRoom', rowRoom(register, place)),
  };
}

const PLURALS = { party: 'parties', decision: 'decisions', assumption: 'assumptions' } as const;

/** One row, its cells to be asked for by key. Spans in the whole draft. */
interface RowReader {
  text(key: string): string | undefined;
  span(key: string): Span | undefined;
}

function reader(row: readonly (GridCell | undefined)[], { columns }: RegisterGrid, offset: number): RowReader {
  const cell = (key: string) => row[columns.get(key) ?? -1];
  return {
    text: (key) => cell(key)?.words || undefined,
    span: (key) => {
      const found = cell(key);
      return found === undefined ? undefined : { start: found.start + offset, end: found.end + offset };
    },
  };
}

function partyOf(row: RowReader): Party[] {
  const name = row.text('name');
  const span = row.span('name');
  if (name === undefined || span === undefined) return [];
  const said = PARTY_KEYS.map((key) => [key, knownValue(row.text(key))] as const);
  const rooms = said.flatMap(([key, value]) => {
    const room = value === undefined ? cellRoom(row.span(key)) : undefined;
    return room === undefined ? [] : [[key, room] as const];
  });
  return [
    {
      name,
      aliases: listIn(row.text('aliases')),
      sectors: listIn(row.text('sectors')),
      ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
      ...optional('parent', row.text('parent')),
      rooms: Object.fromEntries(rooms),
      span,
    },
  ];
}

/** An empty cell has white space around it or none at all; a value gets a space on both sides. */
function cellRoom(span: Span | undefined): Room | undefined {
  return span === undefined
    ? undefined
    : { span, before: span.start === span.end ? ' ' : '', after: ' ', format: 'cell' };
}

function listIn(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\s*(?:[,;/]|\sen\s|\sand\s)\s*/u).filter((item) => item !== '');
}

function decisionOf(row: RowReader, problems: DataProblem[]): Decision[] {
  const question = row.text('question');
  const span = row.span('question');
  if (question === undefined || span === undefined) return [];
  const bySpan = row.span('by');
  const reading = readDate(row.text('by') ?? '');
  if (reading.kind === 'impossible' && bySpan !== undefined) {
    problems.push({ kind: 'no-such-date', span: bySpan, value: row.text('by') ?? '' });
  }
  return [
    {
      question,
      ...optional('table', saidValue(row.text('table'))),
      ...optional('tableSpan', row.span('table')),
      ...optional('blank', holdsBlank(row.text('table'), row.text('by'))),
      ...optional('by', reading.kind === 'date' ? reading.date : undefined),
      ...optional('bySpan', bySpan),
      ...optional('owner', saidValue(row.text('owner'))),
      ...optional('outcome', saidValue(row.text('outcome'))),
      span,
      source: 'register',
    },
  ];
}

function assumptionOf(row: RowReader): Assumption[] {
  const assumption = row.text('assumption');
  const span = row.span('assumption');
  if (assumption === undefined || span === undefined) return [];
  return [{ assumption, ...optional('about', row.text('about')), ...optional('tested', row.text('tested')), span }];
}

/** A new row goes under the last one, with its values in the columns that the table has. */
function rowRoom({ grid, columns }: RegisterGrid, { source, offset }: GridSource): RowRoom | undefined {
  const last = grid.rows.at(-1)?.findLast((cell) => cell !== undefined);
  if (last === undefined) return undefined;
  const lineEnd = source.slice(last.end).search(/[\r\n]/);
  const at = offset + (lineEnd === -1 ? source.length : last.end + lineEnd);
  const width = grid.rows[0]?.length ?? 0;
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const cells = Array.from({ length: width }, (_, column) => {
    const key = keys.get(column);
    return key === undefined || key === 'outcome' ? '' : `{${key}}`;
  });
  const eol = lineEndIn(source);
  return { span: { start: at, end: at }, before: eol, after: '', format: 'cell', template: `| ${cells.join(' | ')} |` };
}

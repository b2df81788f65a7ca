import { AGENDA_STATES, type Agenda, type AgendaItem, type AgendaState } from '../../core/index.js';
import { createPaint, shown, widthOf, wrap, type Paint } from '../terminal.js';
import { AGENDA_WORDS, placeOf } from './words.js';

const DATE = 10;
const GAP = '  ';
const NARROWEST_QUESTION = 24;
/** Columns for the table and for who brings it there. */
const SIDE = 15;

/** Returns the agenda for a terminal: date, question with its place, table and who, the most pressing first. */
export function agendaForTerminal(
  agenda: Agenda,
  terminal: { readonly columns: number; readonly color: boolean },
): string {
  const words = AGENDA_WORDS[agenda.language];
  if (agenda.items.length === 0) return `${words.nothing}\n`;
  const paint = createPaint(terminal.color);
  const question = Math.max(NARROWEST_QUESTION, Math.min(terminal.columns, 120) - DATE - 2 * SIDE - 3 * GAP.length);
  const widths = [DATE, question, SIDE, SIDE];
  const head = [words.by, words.question, words.table, words.owner].map((word) => [word]);
  const lines = [
    ...inColumns(head, widths, paint.dim),
    ...AGENDA_STATES.flatMap((state) => group(agenda, state, { widths, paint })),
  ];
  return `${lines.join('\n')}\n`;
}

interface Layout {
  readonly widths: readonly number[];
  readonly paint: Paint;
}

function group({ items, language }: Agenda, state: AgendaState, { widths, paint }: Layout): string[] {
  const own = items.filter((item) => item.state === state);
  if (own.length === 0) return [];
  const words = AGENDA_WORDS[language];
  const tint = state === 'overdue' ? paint.red : state === 'homeless' ? paint.yellow : paint.bold;
  return [
    '',
    tint(`${words[state]} (${own.length})`),
    ...own.flatMap((item) => inColumns(cellsOf(item, widths, words.outcome), widths, (line) => line)),
  ];
}

function cellsOf(item: AgendaItem, widths: readonly number[], outcomeWord: string): string[][] {
  const { by = '–', question, table = '–', owner = '–', outcome } = item;
  const cell = (text: string, column: number) =>
    wrap(shown(text.replace(/\s+/g, ' ')), widths[column] ?? SIDE).map((line) => line.text);
  return [
    [by],
    [
      ...cell(question, 1),
      ...(outcome === undefined ? [] : cell(`${outcomeWord}: ${outcome}`, 1)),
      ...cell(`(${placeOf(item)})`, 1),
    ],
    cell(table, 2),
    cell(owner, 3),
  ];
}

function inColumns(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  style: (line: string) => string,
): string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    style(
      cells
        .map((lines, column) => {
          const text = lines[at] ?? '';
          return text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        })
        .join(GAP)
        .trimEnd(),
    ),
  );
}

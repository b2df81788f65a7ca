import type { Seat, Seats } from '../../core/index.js';
import { createPaint, shown, widthOf, wrap, type Paint } from '../terminal.js';
import { headInWords, SEAT_WORDS, seatGapsInWords } from './words.js';

const INDENT = 2;
const NARROWEST = 30;

/** Returns the table for a terminal: commission and roles, each party with what it answers for, and what is missing. */
export function seatsForTerminal(
  seats: Seats,
  terminal: { readonly columns: number; readonly color: boolean },
): string {
  const words = SEAT_WORDS[seats.language];
  const paint = createPaint(terminal.color);
  const columns = Math.min(terminal.columns, 120);
  const head = headInWords(seats);
  const gaps = seatGapsInWords(seats);
  const lines = [
    paint.bold(words.title),
    ...pairLines(head, { columns, paint }),
    ...seats.seats.flatMap((seat) => [
      '',
      ...folded(seat.name, columns).map((line) => paint.bold(line)),
      ...pairLines(factsOf(seat, words), { columns, paint }),
    ]),
    ...(gaps.length > 0 ? ['', paint.bold(words.missing)] : []),
    ...gaps.flatMap((gap) =>
      folded(gap, columns - INDENT).map((line, at) => `${at === 0 ? paint.yellow('-') : ' '} ${line}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function factsOf(seat: Seat, words: (typeof SEAT_WORDS)['nl']): [string, string][] {
  return [
    [words.interest, seat.interest ?? '–'],
    [words.representative, seat.representative ?? '–'],
    [words.mandate, seat.mandate ?? '–'],
    [words.themes, seat.themes.join('; ') || '–'],
    [words.decisions, seat.decisions.join('; ') || '–'],
  ];
}

function pairLines(
  pairs: readonly (readonly [word: string, value: string])[],
  { columns, paint }: { columns: number; paint: Paint },
): string[] {
  const width = Math.max(0, ...pairs.map(([word]) => widthOf(word))) + INDENT;
  return pairs.flatMap(([word, value]) =>
    folded(value, Math.max(NARROWEST, columns - width - INDENT)).map((line, at) => {
      const label = at === 0 ? word : '';
      return `${' '.repeat(INDENT)}${paint.dim(label)}${' '.repeat(width - widthOf(label))}${line}`;
    }),
  );
}

function folded(text: string, columns: number): string[] {
  return wrap(shown(text.replace(/\s+/g, ' ')), columns).map((line) => line.text);
}

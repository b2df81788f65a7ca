import type { Seat, Seats } from '../../core/index.js';
import { headInWords, SEAT_WORDS, seatGapsInWords } from './words.js';

/** Returns the table as Markdown: commission and roles, the parties, and what is missing. */
export function seatsForMarkdown(seats: Seats): string {
  const words = SEAT_WORDS[seats.language];
  const head = headInWords(seats).map(([word, value]) => `- ${word}: ${escaped(value)}`);
  const columns = [words.party, words.interest, words.representative, words.mandate, words.themes, words.decisions];
  const rows = [columns, columns.map(() => '---'), ...seats.seats.map((seat) => cellsOf(seat).map(escaped))];
  const table = seats.seats.length === 0 ? [] : ['', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  const gaps = seatGapsInWords(seats).map((gap) => `- ${escaped(gap)}`);
  return [
    `## ${words.title}`,
    ...(head.length > 0 ? ['', ...head] : []),
    ...table,
    ...(gaps.length > 0 ? ['', `### ${words.missing}`, '', ...gaps] : []),
    '',
  ].join('\n');
}

function cellsOf({ name, interest = '', representative = '', mandate = '', themes, decisions }: Seat): string[] {
  return [name, interest, representative, mandate, themes.join('; '), decisions.join('; ')];
}

/** Names and questions come from drafts; their marks must not be read as Markdown here. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]#|]/g, '\\$&');
}

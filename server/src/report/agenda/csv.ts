import type { Agenda } from '../../core/index.js';
import { csvTable } from '../csv-table.js';
import { AGENDA_WORDS, placeOf } from './words.js';

/** Returns the agenda as comma-separated values, one line for each matter. */
export function agendaForCsv({ items, language }: Agenda): string {
  const words = AGENDA_WORDS[language];
  const head = [words.state, words.by, words.question, words.table, words.owner, words.outcome, words.place];
  const rows = items.map((item) => [
    words[item.state],
    item.by ?? '',
    item.question,
    item.table ?? '',
    item.owner ?? '',
    item.outcome ?? '',
    placeOf(item),
  ]);
  return csvTable([head, ...rows]);
}

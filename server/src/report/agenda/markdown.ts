import { AGENDA_STATES, type Agenda, type AgendaItem, type AgendaState } from '../../core/index.js';
import { AGENDA_WORDS, placeOf } from './words.js';

/** Returns the agenda as Markdown: a table for each state, the most pressing first. */
export function agendaForMarkdown(agenda: Agenda): string {
  const words = AGENDA_WORDS[agenda.language];
  if (agenda.items.length === 0) return `${words.nothing}\n`;
  return `## ${words.title}\n\n${AGENDA_STATES.flatMap((state) => tableOf(agenda, state)).join('\n')}`;
}

function tableOf({ items, language }: Agenda, state: AgendaState): string[] {
  const own = items.filter((item) => item.state === state);
  if (own.length === 0) return [];
  const words = AGENDA_WORDS[language];
  const last = state === 'decided' ? words.outcome : words.place;
  return [
    `### ${words[state]}`,
    '',
    row([words.by, words.question, words.table, words.owner, last]),
    row(['---', '---', '---', '---', '---']),
    ...own.map((item) => row(cellsOf(item).map(escaped))),
    '',
  ];
}

function cellsOf(item: AgendaItem): string[] {
  const { by = '', question, table = '', owner = '', outcome } = item;
  return [by, question, table, owner, outcome ?? placeOf(item)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Questions and names come from drafts; their marks must not be read as Markdown here. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]#|]/g, '\\$&');
}

import type { AgendaItem, AgendaState, Language } from '../../core/index.js';

type AgendaWord =
  AgendaState | 'state' | 'title' | 'nothing' | 'by' | 'question' | 'table' | 'owner' | 'outcome' | 'place';

/** What the agenda says in words, so that every format says the same. */
export const AGENDA_WORDS: Readonly<Record<Language, Readonly<Record<AgendaWord, string>>>> = {
  nl: {
    title: 'Wat er te besluiten is',
    nothing: 'Er is niets te besluiten gevonden.',
    overdue: 'Over tijd',
    homeless: 'Ligt op geen tafel',
    dated: 'Gepland',
    undated: 'Op een tafel, zonder datum',
    decided: 'Besloten',
    state: 'stand',
    by: 'uiterlijk',
    question: 'vraag',
    table: 'tafel',
    owner: 'wie',
    outcome: 'uitkomst',
    place: 'plaats',
  },
  en: {
    title: 'What is to be decided',
    nothing: 'Nothing to be decided was found.',
    overdue: 'Overdue',
    homeless: 'On no table',
    dated: 'Planned',
    undated: 'On a table, without a date',
    decided: 'Decided',
    state: 'state',
    by: 'by',
    question: 'question',
    table: 'table',
    owner: 'who',
    outcome: 'outcome',
    place: 'place',
  },
};

/** Returns where an item stands, such as `vision.md:40`. */
export function placeOf({ file, line }: AgendaItem): string {
  return line === undefined ? file : `${file}:${line}`;
}

import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Agenda, AgendaItem } from '../../core/index.js';
import { fingerprintOf } from '../fingerprint.js';
import { AGENDA_WORDS, placeOf } from './words.js';

/** Returns the undecided matters that have a date as an iCalendar file: a whole day for each. */
export function agendaForCalendar({ items, language, today }: Agenda): string {
  const words = AGENDA_WORDS[language];
  const calendar = ical({
    name: words.title,
    prodId: { company: 'visielint', product: 'visielint', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const seen = new Map<string, number>();
  for (const item of items) {
    if (item.by === undefined || item.state === 'decided') continue;
    const key = `${item.file}\n${item.question}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    calendar.createEvent({
      // A calendar that reads the file again moves the entry rather than adding one.
      id: `${fingerprintOf(item.file, item.question, nth)}@visielint`,
      stamp: new Date(today),
      start: new Date(item.by),
      allDay: true,
      summary: plain(item.table === undefined ? item.question : `${item.table}: ${item.question}`),
      description: describe(item, words),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function describe(item: AgendaItem, words: (typeof AGENDA_WORDS)['nl']): string {
  const lines = [
    [words.table, item.table],
    [words.owner, item.owner],
    [words.place, placeOf(item)],
  ] as const;
  return lines.flatMap(([word, value]) => (value === undefined ? [] : [`${word}: ${plain(value)}`])).join('\n');
}

/** Draft texts come from anywhere; one that could end a line could begin a property of its own. */
function plain(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

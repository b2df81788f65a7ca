import type { Language } from '../../language/types.js';
import type { Message } from '../types.js';

/** A text in quotation marks, as the language writes them. */
export function quoted(text: string, language: Language): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return language === 'nl' ? `‘${words}’` : `“${words}”`;
}

/** "A, B en C", at most so many of them. */
export function listed(items: readonly string[], language: Language, limit = 5): string {
  const and = language === 'nl' ? ' en ' : ' and ';
  const more = items.length - limit;
  if (more > 0) return `${items.slice(0, limit).join(', ')}${and}${more} ${language === 'nl' ? 'andere' : 'others'}`;
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}

/** The three parts of a message in each language. */
export type Sayings = Readonly<Record<Language, readonly [seen: string, why: string, advice: string]>>;

/** Returns the message in one language. */
export function say(language: Language, sayings: Sayings): Message {
  const [seen, why, advice] = sayings[language];
  return { seen, why, advice };
}

/** A date as a reader writes it: "12 mei 2027". */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[language][Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

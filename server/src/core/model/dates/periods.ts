import { vocabulary } from '../vocabulary.js';
import { isoDate, lastDayOf } from './calendar.js';

/** How exact a date is: a `season` or a `part` of a year is too loose to plan a meeting on. */
export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'season' | 'part' | 'year';

/** A stretch of days, both ends included, as `YYYY-MM-DD`. */
export interface Period {
  readonly first: string;
  readonly last: string;
  readonly precision: DatePrecision;
}

/** Each maker returns nothing when there are no such days. */
export function dayPeriod(year: number, month: number, day: number): Period | undefined {
  const date = isoDate(year, month, day);
  return date === undefined ? undefined : { first: date, last: date, precision: 'day' };
}

export function monthsPeriod(year: number, from: number, to: number, precision: DatePrecision): Period | undefined {
  const first = isoDate(year, from, 1);
  const last = isoDate(year, to, to >= 1 && to <= 12 ? lastDayOf(year, to) : 0);
  return first === undefined || last === undefined ? undefined : { first, last, precision };
}

export function quarterPeriod(year: number, quarter: number): Period | undefined {
  return monthsPeriod(year, quarter * 3 - 2, quarter * 3, 'quarter');
}

export function halfPeriod(year: number, half: number): Period | undefined {
  return monthsPeriod(year, half * 6 - 5, half * 6, 'half');
}

/** The beginning, middle or end of a year, or of a month when one is given. */
export function partPeriod(year: number, part: number, month?: number): Period | undefined {
  const words = vocabulary.dates.parts[part];
  if (words === undefined) return undefined;
  if (month === undefined) return monthsPeriod(year, Math.max(1, words.month - 2), words.month, 'part');
  const last = isoDate(year, month, Math.min(words.day, lastDayOf(year, month)));
  const first = isoDate(year, month, Math.max(1, Math.min(words.day, lastDayOf(year, month)) - 9));
  return first === undefined || last === undefined ? undefined : { first, last, precision: 'part' };
}

export function seasonPeriod(year: number, season: number): Period | undefined {
  const words = vocabulary.dates.seasons[season];
  if (words === undefined) return undefined;
  const endYear = words.last < words.first ? year + 1 : year;
  return { first: `${year}-${words.first}`, last: `${endYear}-${words.last}`, precision: 'season' };
}

import { oncePerText } from '../once-per.js';
import { findDates, type DateOptions } from './find-dates.js';
import type { DatePrecision } from './periods.js';

/** What a value that should be a date holds. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string; readonly precision: DatePrecision }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

/** Reads a value that should be one date, with or without words such as "uiterlijk" in front. */
export function readDate(value: string, options: DateOptions = {}): DateReading {
  return options.today === undefined ? readAlone(value) : read(value, options);
}

/** A register that moves in its draft is read again, and its dates stay the same. */
const readAlone = oncePerText((value) => read(value, {}));

function read(value: string, options: DateOptions): DateReading {
  const { dates, impossible } = findDates(value, options);
  if (impossible.length > 0) return { kind: 'impossible' };
  const last = dates.at(-1);
  return last === undefined ? { kind: 'none' } : { kind: 'date', date: last.date, precision: last.precision };
}

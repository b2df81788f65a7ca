import type { Span } from '../../text/index.js';
import { vocabulary } from '../vocabulary.js';
import { addDays } from './calendar.js';
import { forms, type DateForm } from './forms.js';
import type { DatePrecision, Period } from './periods.js';

/** A date in a text: `date` is the latest day that it allows. */
export interface FoundDate extends Span {
  readonly date: string;
  readonly precision: DatePrecision;
  /** Whether it says by when or when something happens, or from when on. */
  readonly role: 'by' | 'from';
  /** Whether a word in front of it makes it a date in the first place; a bare year may be a count. */
  readonly announced: boolean;
}

/** The dates of a text, and what looks like a date and is none, such as 31 February. */
export interface DatesFound {
  readonly dates: readonly FoundDate[];
  readonly impossible: readonly Span[];
}

/** Without `today`, a date that leaves out its year is not read. */
export interface DateOptions {
  readonly today?: string;
}

/** Returns the dates that a Dutch or English text names, in reading order. */
export function findDates(text: string, options: DateOptions = {}): DatesFound {
  const dates: FoundDate[] = [];
  const impossible: Span[] = [];
  let after = 0;
  for (const hit of hitsOf(text, options)) {
    if (hit.start < after) continue;
    after = hit.end;
    const { start, end } = hit;
    if (hit.period === undefined) impossible.push({ start, end });
    else dates.push({ start, end, ...place(text.slice(0, start), hit.period) });
  }
  return { dates, impossible };
}

interface Hit extends Span {
  readonly period: Period | undefined;
}

/** Hits by place; of two at one place the longer comes first and shuts the other out. */
function hitsOf(text: string, options: DateOptions): Hit[] {
  if (!/\d|jaar|year/iu.test(text)) return [];
  return forms
    .filter(({ needs }) => needs.every((need) => need.test(text)))
    .flatMap((form) => [...text.matchAll(form.expression())].flatMap((match) => read(form, match, options)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function read(form: DateForm, match: RegExpExecArray, options: DateOptions): Hit[] {
  const groups = match.groups ?? {};
  const year = yearOf(groups['year'], options.today);
  if (year === undefined) return [];
  const period = form.read(groups, year);
  if (period === undefined && !form.exact) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  if (groups['year'] !== undefined || period === undefined) return [{ ...span, period }];
  return [{ ...span, period: comingAfter(options.today ?? '', period, () => form.read(groups, year + 1)) }];
}

/** "1 mei" without a year is the next first of May. */
function comingAfter(today: string, period: Period, nextYear: () => Period | undefined): Period {
  return period.last >= today ? period : (nextYear() ?? period);
}

function yearOf(text: string | undefined, today: string | undefined): number | undefined {
  if (text !== undefined && /^\d+$/.test(text)) return Number(text);
  if (today === undefined) return undefined;
  const shift = text === undefined ? 0 : vocabulary.dates.years[text.toLowerCase().replace(/\s+/g, ' ')];
  return shift === undefined ? undefined : Number(today.slice(0, 4)) + shift;
}

/** Reads the words right in front of a date, which may move it. */
function place(before: string, period: Period): Omit<FoundDate, 'start' | 'end'> {
  const { before: earlier, before_period: earlierThanPeriod, from, by } = vocabulary.dates;
  const head = before.toLowerCase().replace(/\s+(?:de|het|the)\s*$/u, ' ');
  const { precision } = period;
  const small = precision !== 'year';
  if (endsWithAny(head, earlier) || (small && endsWithAny(head, earlierThanPeriod)))
    // However loose the period, the day before it is a day.
    return { date: addDays(period.first, -1), precision: 'day', role: 'by', announced: true };
  if (endsWithAny(head, from)) return { date: period.last, precision, role: 'from', announced: true };
  return { date: period.last, precision, role: 'by', announced: small || endsWithAny(head, by) };
}

function endsWithAny(head: string, words: readonly string[]): boolean {
  const text = head.trimEnd();
  return words.some((word) => text.endsWith(word) && !/[\p{L}\p{N}]/u.test(text.charAt(text.length - word.length - 1)));
}

import { once } from '../once-per.js';
import { vocabulary } from '../vocabulary.js';
import {
  dayPeriod,
  halfPeriod,
  monthsPeriod,
  partPeriod,
  quarterPeriod,
  seasonPeriod,
  type Period,
} from './periods.js';

/** Named groups of a form's expression. */
type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a date, and how to read it. `year` is the year that the text or today gives. */
export interface DateForm {
  readonly expression: () => RegExp;
  /** Parts of the expression that are cheap to look for; a text that lacks one of them holds no such date. */
  readonly needs: readonly RegExp[];
  /** Whether the form has a day of its own, so that nothing read means that the day does not exist. */
  readonly exact: boolean;
  read(groups: Groups, year: number): Period | undefined;
}

const { months, ordinals, quarter, half, parts, seasons, years } = vocabulary.dates;

const YEAR = `(?<year>(?:19|20|21)\\d\\d|${anyOf(Object.keys(years))})`;
const OF = '(?:\\s+(?:van|of|in|het|the))*\\s+';
const MONTH = `(?<month>${anyOf(months.flat())})\\.?`;
const ORDINAL = `(?<ordinal>${anyOf(ordinals.flat())})`;
const PART = `(?<part>${anyOf(parts.flatMap((part) => part.words))})`;
const QUARTER = `(?:${anyOf(quarter)})`;
const HALF = `(?:${anyOf(half)})`;
const SEASON = `(?<season>${anyOf(seasons.flatMap((season) => season.words))})`;

/** Parts by how a form spells them, and how to look for them alone. */
const PARTS: readonly (readonly [part: string, need: RegExp])[] = [
  ...[YEAR, MONTH, ORDINAL, PART, QUARTER, HALF, SEASON].map((part) => [part, new RegExp(part, 'i')] as const),
  ['(?<m>', /\d[-/.]\d\d?[-/.]\d/],
  ['(?<n>\\d)', /[qk]\d/i],
];

/** All forms, in the order in which they are tried; of two that begin at one place the longer one wins. */
export const forms: readonly DateForm[] = [
  form('(?<year>\\d{4})-(?<m>\\d{2})-(?<day>\\d{2})', true, (g, year) => dayPeriod(year, num(g['m']), num(g['day']))),
  form('(?<day>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<year>\\d{4})', true, (g, year) =>
    dayPeriod(year, num(g['m']), num(g['day'])),
  ),
  form(`(?<day>\\d{1,2})(?:st|nd|rd|th|e|ste|de)?(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, true, readDay),
  form(`(?<day>\\d{1,2})(?:st|nd|rd|th|e|ste|de)?(?:\\s+of)?\\s+${MONTH}`, true, readDay),
  form(`${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s*${YEAR}`, true, readDay),
  form(`${MONTH}(?:\\s+van)?\\s+${YEAR}`, false, (g, year) => monthsPeriod(year, monthOf(g), monthOf(g), 'month')),
  form(`[qk](?<n>\\d)\\s*[-/]?\\s*${YEAR}`, true, (g, year) => quarterPeriod(year, num(g['n']))),
  form(`${YEAR}\\s*[-/]?\\s*[qk](?<n>\\d)`, true, (g, year) => quarterPeriod(year, num(g['n']))),
  form(`${QUARTER}\\s+(?<n>[1-4])${OF}${YEAR}`, false, (g, year) => quarterPeriod(year, num(g['n']))),
  form(`${ORDINAL}\\s+${QUARTER}${OF}${YEAR}`, false, (g, year) => quarterPeriod(year, ordinalOf(g))),
  form(`h(?<n>[12])\\s+${YEAR}`, false, (g, year) => halfPeriod(year, num(g['n']))),
  form(`${ORDINAL}\\s+${HALF}${OF}${YEAR}`, false, (g, year) => halfPeriod(year, ordinalOf(g))),
  form(`${PART}[\\s-]+(?:in\\s+)?${MONTH}\\s+${YEAR}`, false, (g, year) => partPeriod(year, partOf(g), monthOf(g))),
  form(`${PART}[\\s-]+${YEAR}`, false, (g, year) => partPeriod(year, partOf(g))),
  form(`${SEASON}(?:${OF}|\\s*,?\\s+)${YEAR}`, false, (g, year) =>
    seasonPeriod(
      year,
      indexIn(
        seasons.map((season) => season.words),
        g['season'],
      ),
    ),
  ),
  form(`${YEAR}`, false, (_g, year) => monthsPeriod(year, 1, 12, 'year')),
];

function form(source: string, exact: boolean, read: DateForm['read']): DateForm {
  const needs = PARTS.filter(([part]) => source.includes(part)).map(([, need]) => need);
  const expression = once(() => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'));
  return { expression, needs, exact, read };
}

function readDay(groups: Groups, year: number): Period | undefined {
  return dayPeriod(year, monthOf(groups), num(groups['day']));
}

function num(text: string | undefined): number {
  return Number(text);
}

function monthOf(groups: Groups): number {
  return indexIn(months, groups['month']) + 1;
}

function ordinalOf(groups: Groups): number {
  return indexIn(ordinals, groups['ordinal']) + 1;
}

function partOf(groups: Groups): number {
  return indexIn(
    parts.map((part) => part.words),
    groups['part'],
  );
}

function indexIn(lists: readonly (readonly string[])[], word: string | undefined): number {
  const wanted = (word ?? '').toLowerCase().replace(/\s+/g, ' ');
  return lists.findIndex((list) => list.includes(wanted));
}

/** Longest first, so that "sept" is not read as "sep". */
function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}

import type { Language, Severity, Slot } from '../core/index.js';
import type { Summary } from './summary.js';

/** Words of the frame around findings; the findings bring their own. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly slot: Readonly<Record<Slot, string>>;
  readonly lesson: string;
  readonly line: string;
  readonly paragraph: string;
  readonly noSection: string;
  readonly why: string;
  readonly advice: string;
  readonly missing: string;
  readonly seeAlso: string;
  readonly fixable: string;
  readonly noFindings: string;
  readonly most: string;
  readonly learnMore: string;
  readonly rule: string;
  readonly count: string;
  more(count: number): string;
  number(value: number): string;
  words(count: number): string;
  files(count: number): string;
  suppressions(count: number): string;
  findings(summary: Summary): string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  nl: {
    severity: { error: 'fout', warning: 'waarschuwing', info: 'ter info', hint: 'tip' },
    slot: {
      who: 'wie',
      what: 'wat',
      'how-much': 'hoeveel',
      where: 'waar',
      when: 'wanneer',
      'at-whose-cost': 'ten koste van wat',
    },
    lesson: 'les',
    line: 'regel',
    paragraph: 'alinea',
    noSection: '(voor de eerste kop)',
    why: 'Waarom',
    advice: 'Doe',
    missing: 'Mist',
    seeAlso: 'Zie ook',
    fixable: 'Kan met --fix',
    noFindings: 'Geen meldingen.',
    most: 'Het vaakst',
    learnMore: 'Uitleg bij een regel',
    rule: 'Regel',
    count: 'Aantal',
    more: (count) => `en nog ${count}`,
    number: grouped('.'),
    words: (count) => plural(count, 'woord', 'woorden', '.'),
    files: (count) => plural(count, 'bestand', 'bestanden', '.'),
    suppressions: (count) => plural(count, 'onderdrukking', 'onderdrukkingen', '.'),
    findings: ({ findings, error, warning, info, hint }) =>
      `${plural(findings, 'melding', 'meldingen', '.')} (${joined([
        [error, 'fout', 'fouten'],
        [warning, 'waarschuwing', 'waarschuwingen'],
        [info, 'ter info', 'ter info'],
        [hint, 'tip', 'tips'],
      ])})`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
    slot: {
      who: 'who',
      what: 'what',
      'how-much': 'how much',
      where: 'where',
      when: 'when',
      'at-whose-cost': 'at whose cost',
    },
    lesson: 'lesson',
    line: 'line',
    paragraph: 'paragraph',
    noSection: '(before the first heading)',
    why: 'Why',
    advice: 'Do',
    missing: 'Missing',
    seeAlso: 'See also',
    fixable: 'Can be done with --fix',
    noFindings: 'No findings.',
    most: 'Most often',
    learnMore: 'To read about a rule',
    rule: 'Rule',
    count: 'Number',
    more: (count) => `and ${count} more`,
    number: grouped(','),
    words: (count) => plural(count, 'word', 'words', ','),
    files: (count) => plural(count, 'file', 'files', ','),
    suppressions: (count) => plural(count, 'suppression', 'suppressions', ','),
    findings: ({ findings, error, warning, info, hint }) =>
      `${plural(findings, 'finding', 'findings', ',')} (${joined([
        [error, 'error', 'errors'],
        [warning, 'warning', 'warnings'],
        [info, 'info', 'infos'],
        [hint, 'hint', 'hints'],
      ])})`,
  },
};

function plural(count: number, one: string, many: string, separator: string): string {
  return `${grouped(separator)(count)} ${count === 1 ? one : many}`;
}

/** Kinds that did not occur are left out. */
function joined(counts: readonly (readonly [number, string, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** Intl would do this too, and costs several milliseconds at its first call. */
function grouped(separator: string): (value: number) => string {
  return (value) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}

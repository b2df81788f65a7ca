import { csvTable } from './csv-table.js';
import type { Format } from './types.js';

const COLUMNS = [
  'path',
  'line',
  'column',
  'severity',
  'rule',
  'family',
  'lesson',
  'section',
  'sentence',
  'seen',
  'why',
  'advice',
  'missing',
] as const;

/** A table of all findings for a spreadsheet. */
export const csv: Format = {
  about: 'a table for a spreadsheet',
  render({ files }) {
    const rows = files.flatMap(({ path, findings }) =>
      findings.map(({ start, severity, rule, family, lesson, section, excerpt, message, missing }) => [
        path,
        start.line,
        start.column,
        severity,
        rule,
        family,
        lesson,
        section ?? '',
        excerpt.text,
        message.seen,
        message.why,
        message.advice,
        missing.join(' '),
      ]),
    );
    return csvTable([COLUMNS, ...rows]);
  },
};

import type { Severity } from '../core/index.js';
import type { Format } from './types.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** The diagnostic format of reviewdog. It counts columns in bytes, so places are given by line, which is exact in both. */
export const rdjson: Format = {
  about: 'diagnostics for reviewdog',
  render({ files }) {
    const diagnostics = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, start, end }) => ({
        message: `${message.seen} ${message.why} ${message.advice}`,
        location: { path, range: { start: { line: start.line }, end: { line: end.line } } },
        severity: SEVERITIES[severity],
        code: { value: rule },
      })),
    );
    return `${JSON.stringify({ source: { name: 'visielint' }, diagnostics }, null, 2)}\n`;
  },
};

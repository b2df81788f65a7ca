import type { Severity } from '../core/index.js';
import { fingerprintIn } from './fingerprint.js';
import type { Format } from './types.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/** The code quality report of GitLab, which it compares between the branches of a merge request. */
export const gitlab: Format = {
  about: 'code quality report for GitLab',
  render({ files }) {
    const issues = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, start, end, fingerprint }) => ({
        description: `${message.seen} ${message.advice}`,
        check_name: rule,
        fingerprint: fingerprintIn(path, fingerprint),
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: start.line, end: end.line } },
      })),
    );
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

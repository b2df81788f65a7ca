import type { Severity } from '../core/index.js';
import { shown } from './inert.js';
import type { Format, ReportedFinding } from './types.js';

/** Workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export const github: Format = {
  about: 'annotations in GitHub Actions',
  render({ files }) {
    return files.flatMap(({ path, findings }) => findings.map((finding) => `${command(path, finding)}\n`)).join('');
  },
};

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function command(path: string, finding: ReportedFinding): string {
  const { start, end, rule, severity } = finding;
  const { seen, why, advice } = finding.message;
  // GitHub takes columns only where the place is on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: `visielint: ${rule}` };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${listed.join(',')}::${[seen, why, advice].map(escaped).join('%0A')}`;
}

function escaped(text: string): string {
  return shown(text).replaceAll('%', '%25');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

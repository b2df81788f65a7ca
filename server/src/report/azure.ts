import { shown } from './inert.js';
import type { Format, ReportedFinding } from './types.js';

/** Logging commands of Azure Pipelines; it knows errors and warnings only, so the rest are plain lines. */
export const azure: Format = {
  about: 'annotations in Azure Pipelines',
  render({ files }) {
    return files.flatMap(({ path, findings }) => findings.map((finding) => `${line(path, finding)}\n`)).join('');
  },
};

function line(path: string, finding: ReportedFinding): string {
  const { start, rule, severity, message } = finding;
  const text = escaped(`${message.seen} ${message.why} ${message.advice}`);
  if (severity === 'info' || severity === 'hint') {
    return `${escaped(path)}(${start.line},${start.column}): ${severity} ${rule}: ${text}`;
  }
  const properties = {
    type: severity,
    sourcepath: path,
    linenumber: start.line,
    columnnumber: start.column,
    code: rule,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `##vso[task.logissue ${listed.join(';')}]${text}`;
}

function escaped(text: string): string {
  return shown(text).replaceAll('%', '%AZP25');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}

import type { FileReport, Format, ReportedFinding } from './types.js';
import { xmlAttributes, xmlText } from './xml.js';

/** Each draft is a suite and each finding a case; only errors and warnings count as failures there. */
export const junit: Format = {
  about: 'XML for servers that show test results',
  render({ files }) {
    const cases = files.reduce((sum, file) => sum + casesOf(file), 0);
    const failures = files.reduce((sum, file) => sum + failuresOf(file), 0);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${xmlAttributes({ name: 'visielint', tests: cases, failures })}>`,
      ...files.flatMap(suite),
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function isFailure(finding: ReportedFinding): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}

function failuresOf(file: FileReport): number {
  return file.findings.filter(isFailure).length;
}

/** A draft in which nothing was found is one case that passed. */
function casesOf(file: FileReport): number {
  return Math.max(1, file.findings.length);
}

function suite(file: FileReport): string[] {
  const attributes = { name: file.path, tests: casesOf(file), failures: failuresOf(file), errors: 0 };
  const clean = `    <testcase${xmlAttributes({ name: 'visielint', classname: file.path, time: 0 })}/>`;
  return [
    `  <testsuite${xmlAttributes(attributes)}>`,
    ...(file.findings.length === 0 ? [clean] : file.findings.flatMap((finding) => testCase(finding, file.path))),
    '  </testsuite>',
  ];
}

function testCase(finding: ReportedFinding, path: string): string[] {
  const { rule, start, severity, section } = finding;
  const { seen, why, advice } = finding.message;
  const name = `${rule} (${start.line}:${start.column})`;
  const place = `${path}:${start.line}:${start.column}${section === null ? '' : ` (${section})`}`;
  const text = xmlText([place, finding.excerpt.text, seen, why, advice].join('\n')).replaceAll('&#10;', '\n');
  const body = isFailure(finding)
    ? `<failure${xmlAttributes({ message: seen, type: severity })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return [`    <testcase${xmlAttributes({ name, classname: path, time: 0 })}>`, `      ${body}`, '    </testcase>'];
}

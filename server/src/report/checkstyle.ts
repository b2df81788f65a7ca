import type { Format, ReportedFinding } from './types.js';
import { xmlAttributes } from './xml.js';

/** The XML of Checkstyle, which many review tools read. */
export const checkstyle: Format = {
  about: 'XML as Checkstyle writes it',
  render({ files }) {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="4.3">',
      ...files.flatMap(({ path, findings }) => [
        `  <file${xmlAttributes({ name: path })}>`,
        ...findings.map(errorLine),
        '  </file>',
      ]),
      '</checkstyle>',
      '',
    ].join('\n');
  },
};

function errorLine({ start, severity, message, rule }: ReportedFinding): string {
  const attributes = {
    line: start.line,
    column: start.column,
    // Checkstyle knows no hints.
    severity: severity === 'hint' ? 'info' : severity,
    message: `${message.seen} ${message.why} ${message.advice}`,
    source: `visielint.${rule}`,
  };
  return `    <error${xmlAttributes(attributes)}/>`;
}

import { shown } from './terminal.js';
import type { Format } from './types.js';

/** One line for each finding, as compilers write them, so that editors and `grep` can read it. */
export const compact: Format = {
  about: 'one line for each finding',
  render({ files }) {
    return files
      .flatMap(({ path, findings }) =>
        findings.map(({ start, severity, rule, message }) => {
          const place = `${path}:${start.line}:${start.column}`;
          return `${shown(`${place}: ${severity}: ${message.seen} ${message.advice} [${rule}]`)}\n`;
        }),
      )
      .join('');
  },
};

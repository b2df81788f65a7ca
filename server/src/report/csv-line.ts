import { shown } from './inert.js';

/** Returns one line of comma-separated values, its end included. */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula is made text: drafts come from anywhere. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = shown(value);
  const text = FORMULA.test(inert) ? `'${inert}` : inert;
  return /[",]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a formula begins with; spreadsheets take the wide signs for the narrow ones. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

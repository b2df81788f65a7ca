import { csvLine } from './csv-line.js';

/** Returns a table for a spreadsheet; without the mark before it, spreadsheets take UTF-8 for an older encoding. */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map(csvLine).join('')}`;
}

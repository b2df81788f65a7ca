import type { Matrix } from '../../core/index.js';
import { csvLine } from '../csv-line.js';
import { MATRIX_WORDS } from './words.js';

/** Returns the matrix as comma-separated values: one line for each theme, shares with three decimals. */
export function matrixForCsv({ rows, sectors, language }: Matrix): string {
  const words = MATRIX_WORDS[language];
  const head = [words.file, words.theme, words.words, words.owners, ...sectors.map(({ id }) => id)];
  const lines = rows.map(({ file, title, words: count, owners, cells, unjudged }) => [
    file,
    title,
    String(count),
    owners.join('; '),
    ...cells.map(({ share }) => (unjudged ? '' : share.toFixed(3))),
  ]);
  return [head, ...lines].map(csvLine).join('');
}

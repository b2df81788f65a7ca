import type { Matrix, MatrixRow } from '../../core/index.js';
import { markdownText } from '../markdown-text.js';
import { gapsInWords, LEAST_SHOWN, MATRIX_WORDS, ownersInWords } from './words.js';

/** From this share on a cell is printed bold. */
const BOLD = 0.45;

/** Returns the matrix as a Markdown table, with the gaps below it. */
export function matrixForMarkdown(matrix: Matrix): string {
  const words = MATRIX_WORDS[matrix.language];
  if (matrix.rows.length === 0) return `${words.noThemes}\n`;
  const columns = matrix.sectors.flatMap(({ most, label }, at) =>
    most >= LEAST_SHOWN || matrix.rows.some(({ cells }) => cells[at]?.declared) ? [{ at, label }] : [],
  );
  const manyFiles = new Set(matrix.rows.map(({ file }) => file)).size > 1;
  const head = [...(manyFiles ? [words.file] : []), words.theme, ...columns.map(({ label }) => label), words.owners];
  const marks = [...(manyFiles ? ['---'] : []), '---', ...columns.map(() => '---:'), '---'];
  const rows = matrix.rows.map((row) => [
    ...(manyFiles ? [markdownText(row.file)] : []),
    markdownText(row.title),
    ...columns.map(({ at }) => cellOf(row, at)),
    markdownText(
      row.unjudged
        ? `${ownersInWords(row, matrix.language)} (${words[row.unjudged]})`
        : ownersInWords(row, matrix.language),
    ),
  ]);
  const gaps = gapsInWords(matrix);
  return [
    `## ${words.title}`,
    '',
    ...[head, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    ...(gaps.length > 0 ? ['', `### ${words.gaps}`, '', ...gaps.map((gap) => `- ${markdownText(gap)}`)] : []),
    '',
  ].join('\n');
}

function cellOf({ cells, unjudged }: MatrixRow, at: number): string {
  const cell = cells[at];
  if (!cell || unjudged) return '';
  if (cell.share < LEAST_SHOWN) return cell.declared ? '0%' : '';
  const percent = `${Math.round(cell.share * 100)}%`;
  return cell.share >= BOLD ? `**${percent}**` : percent;
}

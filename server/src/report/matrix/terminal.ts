import type { Matrix, MatrixRow, MatrixSector } from '../../core/index.js';
import { createPaint, shown, widthOf, wrap, type Paint } from '../terminal.js';
import { codesFor } from './codes.js';
import { gapsInWords, LEAST_SHOWN, MATRIX_WORDS, ownersInWords } from './words.js';

/** How wide the terminal is, and whether it shows colours. */
export interface MatrixTerminal {
  readonly columns: number;
  readonly color: boolean;
}

/** Shades by the least share that they stand for, the darkest first. */
const SHADES: readonly (readonly [least: number, shade: string])[] = [
  [0.65, '█'],
  [0.45, '▓'],
  [0.25, '▒'],
  [0.1, '░'],
  [LEAST_SHOWN, '·'],
];
const NARROWEST_TITLE = 20;

/** Returns the matrix for a terminal: themes by sectors in shades, their owners, and the gaps. */
export function matrixForTerminal(matrix: Matrix, { columns, color }: MatrixTerminal): string {
  const words = MATRIX_WORDS[matrix.language];
  if (matrix.rows.length === 0) return `${words.noThemes}\n`;
  const paint = createPaint(color);
  const shownSectors = matrix.sectors.filter(({ most, id }) => most >= LEAST_SHOWN || isDeclared(matrix, id));
  const width = shownSectors.length * 4 + NARROWEST_TITLE <= columns ? 3 : 2;
  const codes = codesFor(
    shownSectors.map(({ label }) => label),
    width,
  );
  const longest = Math.max(...matrix.rows.map(({ title }) => widthOf(shown(title))));
  const room = Math.max(NARROWEST_TITLE, columns - shownSectors.length * (width + 1) - 1);
  const layout: Layout = { matrix, paint, width, sectors: shownSectors, title: Math.min(longest, room) };
  const files = [...new Set(matrix.rows.map(({ file }) => file))];
  const lines = [
    ' '.repeat(layout.title) + codes.map((code) => ` ${paint.bold(code)}`).join(''),
    ...files.flatMap((file) => [
      ...(files.length > 1 ? [paint.dim(shown(file))] : []),
      ...matrix.rows.filter((row) => row.file === file).map((row) => rowLine(row, layout)),
    ]),
    '',
    ...legend(shownSectors, codes, { columns, paint }),
    paint.dim(
      `${SHADES.map(([least, shade]) => `${shade} ≥ ${Math.round(least * 100)}%`).join('  ')}  ${words.legend}`,
    ),
    ...(color && matrix.rows.some(({ solo }) => solo) ? [`${paint.yellow('█')}${paint.dim(`  ${words.alone}`)}`] : []),
    ...(matrix.rows.some(({ cells }) => cells.some(isMissing)) ? [paint.dim(`o  ${words.declared}`)] : []),
    '',
    paint.bold(capital(words.owners)),
    ...matrix.rows.flatMap((row) => ownerLines(row, layout, columns)),
    ...gapLines(matrix, { columns, paint }),
  ];
  return `${lines.join('\n')}\n`;
}

interface Layout {
  readonly matrix: Matrix;
  readonly paint: Paint;
  /** Columns of a cell. */
  readonly width: number;
  readonly sectors: readonly MatrixSector[];
  /** Columns of the titles. */
  readonly title: number;
}

function rowLine(row: MatrixRow, { matrix, paint, width, sectors, title }: Layout): string {
  const name = fitted(shown(row.title), title);
  if (row.unjudged) return `${name} ${paint.dim(MATRIX_WORDS[matrix.language][row.unjudged])}`;
  const cells = sectors.map(({ id }) => {
    const cell = row.cells[matrix.sectors.findIndex((sector) => sector.id === id)];
    if (!cell) return ' '.repeat(width);
    if (isMissing(cell)) return paint.yellow('o'.padStart(Math.ceil((width + 1) / 2)).padEnd(width));
    const shade = SHADES.find(([least]) => cell.share >= least)?.[1] ?? ' ';
    const block = shade === '·' ? shade.padStart(Math.ceil((width + 1) / 2)).padEnd(width) : shade.repeat(width);
    return id === row.solo ? paint.yellow(block) : paint.cyan(block);
  });
  return `${name}${cells.map((cell) => ` ${cell}`).join('')}`.trimEnd();
}

function isMissing({ declared, share }: MatrixRow['cells'][number]): boolean {
  return declared && share < LEAST_SHOWN;
}

function isDeclared({ rows, sectors }: Matrix, id: string): boolean {
  const at = sectors.findIndex((sector) => sector.id === id);
  return rows.some(({ cells }) => cells[at]?.declared);
}

function legend(
  sectors: readonly MatrixSector[],
  codes: readonly string[],
  { columns, paint }: { columns: number; paint: Paint },
): string[] {
  const entries = sectors.map(({ label }, at) => `${codes[at]}\u00a0${label.replaceAll(' ', '\u00a0')}`);
  return wrap(entries.join('  '), columns).map(({ text }) => paint.dim(text.replaceAll('\u00a0', ' ')));
}

function ownerLines(row: MatrixRow, { matrix, paint, title }: Layout, columns: number): string[] {
  const text = shown(ownersInWords(row, matrix.language));
  const lines = wrap(text, Math.max(NARROWEST_TITLE, columns - title - 2));
  const isOpen = row.status === 'none' || row.status === 'diffuse';
  return lines.map(({ text: line }, at) => {
    const name = at === 0 ? fitted(shown(row.title), title) : ' '.repeat(title);
    return `${name}  ${isOpen ? paint.yellow(line) : line}`;
  });
}

function gapLines(matrix: Matrix, { columns, paint }: { columns: number; paint: Paint }): string[] {
  const gaps = gapsInWords(matrix);
  if (gaps.length === 0) return [];
  const lines = gaps.flatMap((gap) =>
    wrap(shown(gap), columns - 2).map(({ text }, at) => `${at === 0 ? '- ' : '  '}${text}`),
  );
  return ['', paint.bold(MATRIX_WORDS[matrix.language].gaps), ...lines];
}

/** Cuts or pads a text to a number of columns. */
function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text + ' '.repeat(columns - widthOf(text));
  let cut = '';
  for (const character of text) {
    if (widthOf(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(columns - 1 - widthOf(cut))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { Matrix, MatrixRow } from '../../core/index.js';
import { gapsInWords, LEAST_SHOWN, MATRIX_WORDS, ownersInWords } from './words.js';

const CELL = { width: 46, height: 30, gap: 3 };
const MARGIN = 28;
const FONT = 13;
/** Average width of a letter at that size; text is never measured, only given room. */
const LETTER = 7.3;
const TITLE_LETTERS = { least: 16, most: 38 };
const OWNER_LETTERS = 44;
const HEAD = { letters: 24, angle: -38 };
const INK = '#1d2b33';
const PALE = '#6b7b84';
/** A single hue, so that a print without colours reads the same. */
const FILL = { dark: [9, 84, 107], light: [226, 240, 243] } as const;
const ALONE = '#b3541e';

/** Returns the matrix as a drawing that stands by itself: themes by sectors, owners at the right, gaps below. */
export function matrixForSvg(matrix: Matrix): string {
  const words = MATRIX_WORDS[matrix.language];
  const columns = matrix.sectors.flatMap(({ most, label }, at) =>
    most >= LEAST_SHOWN || matrix.rows.some(({ cells }) => cells[at]?.declared) ? [{ at, label }] : [],
  );
  const longest = Math.max(...matrix.rows.map(({ title }) => [...title].length), 0);
  const letters = Math.min(TITLE_LETTERS.most, Math.max(TITLE_LETTERS.least, longest));
  const left = MARGIN + letters * LETTER + 14;
  const head = Math.min(HEAD.letters, Math.max(0, ...columns.map(({ label }) => label.length))) * LETTER * 0.62 + 26;
  const top = MARGIN + 34 + head;
  const right = left + columns.length * (CELL.width + CELL.gap) + 16;
  const gaps = gapsInWords(matrix);
  const bottom = top + matrix.rows.length * (CELL.height + CELL.gap);
  const ownerWidth = Math.min(
    OWNER_LETTERS,
    Math.max(words.owners.length, ...matrix.rows.map((row) => ownersInWords(row, matrix.language).length)),
  );
  const width = Math.max(right + ownerWidth * LETTER, left + 420) + MARGIN;
  const gapLines = gaps.flatMap((gap) => lines(gap, Math.floor((width - MARGIN * 2) / LETTER) - 2));
  const height = bottom + 52 + (gapLines.length > 0 ? 36 + gapLines.length * 20 : 0) + MARGIN - 10;
  const parts = [
    text(words.title, { x: MARGIN, y: MARGIN + 16, size: 20, weight: 600 }),
    ...columns.map(({ label }, column) => headOf(label, left + column * (CELL.width + CELL.gap), top)),
    text(words.owners, { x: right, y: top - 10, fill: PALE }),
    ...matrix.rows.flatMap((row, at) =>
      rowParts(row, { matrix, columns, letters, left, right, y: top + at * (CELL.height + CELL.gap) }),
    ),
    ...(matrix.rows.length === 0 ? [text(words.noThemes, { x: MARGIN, y: top + 10 })] : []),
    ...legendParts(matrix, left, bottom + 18),
    ...gapParts(words.gaps, gapLines, bottom + 74),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escaped(words.title)}" font-family="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" font-size="${FONT}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

interface RowPlace {
  readonly matrix: Matrix;
  readonly columns: readonly { readonly at: number; readonly label: string }[];
  readonly letters: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function rowParts(row: MatrixRow, { matrix, columns, letters, left, right, y }: RowPlace): string[] {
  const middle = y + CELL.height / 2 + 4.5;
  const isOpen = row.status === 'none' || row.status === 'diffuse';
  const words = MATRIX_WORDS[matrix.language];
  return [
    text(cut(row.title, letters), { x: left - 14, y: middle, anchor: 'end', weight: 500 }),
    ...columns.flatMap(({ at, label }, column) => {
      const x = left + column * (CELL.width + CELL.gap);
      const cell = row.cells[at];
      if (!cell) return [];
      const share = row.unjudged ? 0 : cell.share;
      const percent = Math.round(share * 100);
      const isAlone = row.solo !== undefined && matrix.sectors[at]?.id === row.solo;
      const box = `<rect x="${round(x)}" y="${round(y)}" width="${CELL.width}" height="${CELL.height}" rx="3" fill="${colorOf(share)}"${isAlone ? ` stroke="${ALONE}" stroke-width="2"` : ''}><title>${escaped(`${row.title} – ${label}: ${percent}%`)}</title></rect>`;
      const fill = share >= 0.3 ? '#ffffff' : INK;
      if (share >= LEAST_SHOWN)
        return [box, text(`${percent}`, { x: x + CELL.width / 2, y: middle, anchor: 'middle', fill })];
      if (!cell.declared || row.unjudged) return [box];
      return [
        box,
        `<circle cx="${round(x + CELL.width / 2)}" cy="${round(y + CELL.height / 2)}" r="4.5" fill="none" stroke="${ALONE}" stroke-width="1.6"/>`,
      ];
    }),
    ...(row.unjudged ? [text(words[row.unjudged], { x: left + 8, y: middle, fill: PALE, style: 'italic' })] : []),
    text(cut(ownersInWords(row, matrix.language), OWNER_LETTERS), { x: right, y: middle, fill: isOpen ? ALONE : INK }),
  ];
}

/** Labels lean, so that long ones stand side by side. */
function headOf(label: string, x: number, top: number): string {
  const at = { x: x + CELL.width / 2 - 2, y: top - 10 };
  return `<text x="${round(at.x)}" y="${round(at.y)}" fill="${INK}" transform="rotate(${HEAD.angle} ${round(at.x)} ${round(at.y)})">${escaped(cut(label, HEAD.letters))}</text>`;
}

function legendParts({ language, rows }: Matrix, left: number, y: number): string[] {
  const words = MATRIX_WORDS[language];
  if (rows.length === 0) return [];
  const steps = [0.1, 0.25, 0.45, 0.65, 1];
  const boxes = steps.map(
    (share, at) =>
      `<rect x="${round(left + at * 26)}" y="${round(y)}" width="24" height="12" rx="2" fill="${colorOf(share)}"/>`,
  );
  const isDeclared = rows.some(
    ({ cells, unjudged }) => !unjudged && cells.some(({ declared, share }) => declared && share < LEAST_SHOWN),
  );
  const label = `${words.legend} (%)`;
  const next = left + steps.length * 26 + 10 + label.length * LETTER + 24;
  const afterAlone = next + (rows.some(({ solo }) => solo) ? 26 + words.alone.length * LETTER + 20 : 0);
  return [
    ...boxes,
    text(label, { x: left + steps.length * 26 + 10, y: y + 11, fill: PALE }),
    ...(rows.some(({ solo }) => solo)
      ? [
          `<rect x="${round(next)}" y="${round(y)}" width="20" height="12" rx="2" fill="#ffffff" stroke="${ALONE}" stroke-width="2"/>`,
          text(words.alone, { x: next + 26, y: y + 11, fill: PALE }),
        ]
      : []),
    ...(isDeclared
      ? [
          `<circle cx="${round(afterAlone)}" cy="${round(y + 6)}" r="4.5" fill="none" stroke="${ALONE}" stroke-width="1.6"/>`,
          text(words.declared, { x: afterAlone + 12, y: y + 11, fill: PALE }),
        ]
      : []),
  ];
}

function gapParts(title: string, gaps: readonly string[], y: number): string[] {
  if (gaps.length === 0) return [];
  return [
    text(title, { x: MARGIN, y, size: 15, weight: 600 }),
    ...gaps.map((line, at) => text(line, { x: MARGIN, y: y + 24 + at * 20 })),
  ];
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
  readonly style?: 'italic';
}

function text(content: string, { x, y, size, weight, fill = INK, anchor, style }: TextStyle): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" fill="${fill}"`,
    ...(size ? [`font-size="${size}"`] : []),
    ...(weight ? [`font-weight="${weight}"`] : []),
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
    ...(style ? [`font-style="${style}"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(content)}</text>`;
}

/** The square root spreads small shares, which the eye would otherwise take for nothing. */
function colorOf(share: number): string {
  if (share < LEAST_SHOWN) return '#f5f7f8';
  const part = Math.min(1, Math.sqrt(share));
  const [red, green, blue] = FILL.light.map((light, at) => Math.round(light + (FILL.dark[at]! - light) * part));
  return `rgb(${red},${green},${blue})`;
}

function lines(content: string, letters: number): string[] {
  const found: string[] = [];
  for (const word of content.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

function cut(content: string, letters: number): string {
  const all = [...content.replace(/\s+/g, ' ')];
  return all.length <= letters
    ? all.join('')
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
}

/** Characters that XML does not allow are left out. */
function escaped(content: string): string {
  return content
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

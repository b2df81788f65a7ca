import type { Matrix } from '../../core/index.js';

/** Returns the matrix as JSON; cells are named by their sector, shares below a thousandth are left out. */
export function matrixForJson({ language, sectors, rows, gaps }: Matrix): string {
  const result = {
    version: 1,
    language,
    sectors: sectors.map(({ id, label }) => ({ id, label })),
    themes: rows.map(({ cells, span, ...row }) => ({
      ...row,
      ...(span ? { start: span.start, end: span.end } : {}),
      shares: Object.fromEntries(
        cells.flatMap(({ share }, at) => (share < 0.001 ? [] : [[sectors[at]?.id ?? '', Number(share.toFixed(3))]])),
      ),
      declared: cells.flatMap(({ declared }, at) => (declared ? [sectors[at]?.id ?? ''] : [])),
    })),
    gaps,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

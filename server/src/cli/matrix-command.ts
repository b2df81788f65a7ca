import { matrixOf, type Matrix } from '../core/index.js';
import {
  matrixForCsv,
  matrixForJson,
  matrixForMarkdown,
  matrixForSvg,
  matrixForTerminal,
} from '../report/matrix/index.js';
import { type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { printDrafts, type Screen } from './print-drafts.js';

/** How the matrix can be printed; `pretty` is for the terminal. */
export type MatrixFormat = 'pretty' | 'markdown' | 'csv' | 'json' | 'svg';

/** Prints the themes of the drafts by sectors, with owners and gaps. */
export async function matrixCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: MatrixFormat; readonly io: Io },
): Promise<ExitCode> {
  return printDrafts(paths, given, (drafts, screen) => rendered(matrixOf(drafts, screen.language), given.as, screen));
}

function rendered(matrix: Matrix, as: MatrixFormat, screen: Screen): string {
  if (as === 'markdown') return matrixForMarkdown(matrix);
  if (as === 'csv') return matrixForCsv(matrix);
  if (as === 'json') return matrixForJson(matrix);
  if (as === 'svg') return matrixForSvg(matrix);
  return matrixForTerminal(matrix, screen);
}

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
import { LintRun } from './lint-run.js';

/** How the matrix can be printed; `pretty` is for the terminal. */
export type MatrixFormat = 'pretty' | 'markdown' | 'csv' | 'json' | 'svg';

/** Prints the themes of the drafts by sectors, with owners and gaps. */
export async function matrixCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: MatrixFormat; readonly io: Io },
): Promise<ExitCode> {
  const { options, io } = given;
  const run = new LintRun(options, io);
  await run.lint(paths.length === 0 ? ['.'] : paths);
  if (run.drafts.length === 0) return run.code;
  const language = options.messages ?? options.lang ?? run.drafts[0]?.draft.language ?? 'en';
  await io.stdout.write(rendered(matrixOf(run.drafts, language), given));
  return run.code;
}

function rendered(matrix: Matrix, { as, options, io }: { as: MatrixFormat; options: LintOptions; io: Io }): string {
  if (as === 'markdown') return matrixForMarkdown(matrix);
  if (as === 'csv') return matrixForCsv(matrix);
  if (as === 'json') return matrixForJson(matrix);
  if (as === 'svg') return matrixForSvg(matrix);
  const color = io.stdout.isTerminal && options.color && !io.env['NO_COLOR'];
  return matrixForTerminal(matrix, { columns: io.stdout.columns, color });
}

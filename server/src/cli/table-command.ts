import { seatsOf, type Seats } from '../core/index.js';
import { seatsForJson, seatsForMarkdown, seatsForTerminal } from '../report/seats/index.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** How the table can be printed; `pretty` is for the terminal. */
export type TableFormat = 'pretty' | 'markdown' | 'json';

/** Prints who sits at the table of the drafts, what each answers for, and what is missing. */
export async function tableCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: TableFormat; readonly io: Io },
): Promise<ExitCode> {
  const { options, io } = given;
  const run = new LintRun(options, io);
  await run.lint(paths.length === 0 ? ['.'] : paths);
  if (run.drafts.length === 0) return run.code;
  const language = options.messages ?? options.lang ?? run.drafts[0]?.draft.language ?? 'en';
  await io.stdout.write(rendered(seatsOf(run.drafts, language), given));
  return run.code;
}

function rendered(seats: Seats, { as, options, io }: { as: TableFormat; options: LintOptions; io: Io }): string {
  if (as === 'markdown') return seatsForMarkdown(seats);
  if (as === 'json') return seatsForJson(seats);
  const color = io.stdout.isTerminal && options.color && !io.env['NO_COLOR'];
  return seatsForTerminal(seats, { columns: io.stdout.columns, color });
}

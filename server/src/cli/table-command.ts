import { seatsOf, type Seats } from '../core/index.js';
import { seatsForJson, seatsForMarkdown, seatsForTerminal } from '../report/seats/index.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { printDrafts, type Screen } from './print-drafts.js';

/** How the table can be printed; `pretty` is for the terminal. */
export type TableFormat = 'pretty' | 'markdown' | 'json';

/** Prints who sits at the table of the drafts, what each answers for, and what is missing. */
export async function tableCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: TableFormat; readonly io: Io },
): Promise<ExitCode> {
  return printDrafts(paths, given, (drafts, screen) => rendered(seatsOf(drafts, screen.language), given.as, screen));
}

function rendered(seats: Seats, as: TableFormat, screen: Screen): string {
  if (as === 'markdown') return seatsForMarkdown(seats);
  if (as === 'json') return seatsForJson(seats);
  return seatsForTerminal(seats, screen);
}

import { agendaOf, type Agenda } from '../core/index.js';
import {
  agendaForCalendar,
  agendaForCsv,
  agendaForJson,
  agendaForMarkdown,
  agendaForTerminal,
} from '../report/agenda/index.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** How the agenda can be printed; `pretty` is for the terminal, `ics` for a calendar. */
export type AgendaFormat = 'pretty' | 'markdown' | 'csv' | 'json' | 'ics';

/** Prints what the drafts leave to be decided. */
export async function agendaCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: AgendaFormat; readonly io: Io },
): Promise<ExitCode> {
  const { options, io } = given;
  const run = new LintRun(options, io);
  await run.lint(paths.length === 0 ? ['.'] : paths);
  if (run.drafts.length === 0) return run.code;
  const language = options.messages ?? options.lang ?? run.drafts[0]?.draft.language ?? 'en';
  await io.stdout.write(rendered(agendaOf(run.drafts, { language, today: io.today }), given));
  return run.code;
}

function rendered(agenda: Agenda, { as, options, io }: { as: AgendaFormat; options: LintOptions; io: Io }): string {
  if (as === 'markdown') return agendaForMarkdown(agenda);
  if (as === 'csv') return agendaForCsv(agenda);
  if (as === 'json') return agendaForJson(agenda);
  if (as === 'ics') return agendaForCalendar(agenda);
  const color = io.stdout.isTerminal && options.color && !io.env['NO_COLOR'];
  return agendaForTerminal(agenda, { columns: io.stdout.columns, color });
}

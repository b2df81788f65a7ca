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
import { printDrafts, type Screen } from './print-drafts.js';

/** How the agenda can be printed; `pretty` is for the terminal, `ics` for a calendar. */
export type AgendaFormat = 'pretty' | 'markdown' | 'csv' | 'json' | 'ics';

/** Prints what the drafts leave to be decided. */
export async function agendaCommand(
  paths: readonly string[],
  given: { readonly options: LintOptions; readonly as: AgendaFormat; readonly io: Io },
): Promise<ExitCode> {
  return printDrafts(paths, given, (drafts, screen) =>
    rendered(agendaOf(drafts, { language: screen.language, today: given.io.today }), given.as, screen),
  );
}

function rendered(agenda: Agenda, as: AgendaFormat, screen: Screen): string {
  if (as === 'markdown') return agendaForMarkdown(agenda);
  if (as === 'csv') return agendaForCsv(agenda);
  if (as === 'json') return agendaForJson(agenda);
  if (as === 'ics') return agendaForCalendar(agenda);
  return agendaForTerminal(agenda, screen);
}

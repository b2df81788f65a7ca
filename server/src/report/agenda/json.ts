import type { Agenda } from '../../core/index.js';

/** Returns the agenda as JSON; what is not known is null. */
export function agendaForJson({ language, today, items }: Agenda): string {
  const decisions = items.map(({ state, question, table, by, owner, outcome, source, file, line }) => ({
    state,
    question,
    table: table ?? null,
    by: by ?? null,
    owner: owner ?? null,
    outcome: outcome ?? null,
    source,
    file,
    line: line ?? null,
  }));
  return `${JSON.stringify({ version: 1, language, today, decisions }, null, 2)}\n`;
}

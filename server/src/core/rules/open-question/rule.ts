import { DECISION_BLANKS, fillRow, fixOf } from '../../engine/ownership/fixes.js';
import { say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Fix } from '../../engine/types.js';
import type { Decision } from '../../model/types.js';

export default defineRule({
  id: 'open-question',
  family: 'table',
  scope: 'draft',
  lessons: [4, 8],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een vraag, dilemma of spanning waarvan niet staat wie er wanneer over beslist.',
    en: 'A question, dilemma or tension of which it is not said who decides it, and when.',
  },
  check(context) {
    const { draft, report } = context;
    for (const decision of draft.decisions) {
      // What is put off is told as a deferral, and what has a table and a date is no longer homeless.
      if (decision.source === 'register' || decision.source === 'deferral') continue;
      if (decision.table !== undefined && decision.by !== undefined) continue;
      report({ span: decision.span, message: messageFor(decision, context), fixes: fixesFor(decision, context) });
    }
  },
});

function messageFor({ source }: Decision, { language }: DraftContext) {
  return say(language, {
    nl: [
      source === 'tension'
        ? 'Hier staat een botsing tussen twee belangen, en niet wie er wanneer over beslist.'
        : 'Hier staat een open vraag, en niet wie er wanneer over beslist.',
      'Een vraag zonder tafel en datum schuift door tot vlak voor de vaststelling, en wordt dan weggeschreven.',
      'Op welke tafel ligt dit, uiterlijk wanneer, en wie legt het daar neer? Of geef hier het antwoord.',
    ],
    en: [
      source === 'tension'
        ? 'Two interests clash here, and it is not said who decides, or when.'
        : 'This is an open question, and it is not said who decides it, or when.',
      'A question without a table and a date slides on until just before adoption, and is then written away.',
      'At which table does this lie, by when, and who puts it there? Or give the answer here.',
    ],
  });
}

/** A row in the draft's own register, where it has one. */
function fixesFor({ question }: Decision, { draft, language }: DraftContext): Fix[] {
  const { decisionRoom, decisions } = draft.table;
  if (decisionRoom === undefined || decisions.length === 0) return [];
  const title = language === 'nl' ? 'Toevoegen aan de besluiten' : 'Add to the decisions';
  return [fixOf(title, fillRow(decisionRoom, { question, ...DECISION_BLANKS[draft.language] }))];
}

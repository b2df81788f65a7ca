import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { hasNoMandate, isStrategic } from '../../model/table/bodies.js';
import type { Decision } from '../../model/types.js';

export default defineRule({
  id: 'wrong-table',
  family: 'table',
  scope: 'draft',
  lessons: [8],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een vraag over de richting die op een tafel zonder politiek mandaat ligt.',
    en: 'A question of direction that lies at a table without a political mandate.',
  },
  check(context) {
    for (const decision of context.draft.table.decisions) {
      const { table, outcome, file } = decision;
      if (table === undefined || outcome !== undefined || file !== undefined) continue;
      if (!hasNoMandate(table) || !isStrategic(decision.question, context.draft.language)) continue;
      context.report({
        span: decision.tableSpan ?? decision.span,
        message: messageFor(decision, context),
        related: [{ span: decision.span, message: decision.question }],
      });
    }
  },
});

function messageFor({ table, question }: Decision, { language }: DraftContext) {
  const where = quoted(table ?? '', language);
  const what = quoted(question, language);
  return say(language, {
    nl: [
      `De vraag ${what} ligt bij ${where}, en die tafel heeft geen politiek mandaat.`,
      'Wie hier kiest, kiest tussen belangen; een werkgroep kan dat alleen wegpoetsen of vooruitschuiven.',
      'Laat de werkgroep de gevolgen uitzoeken, en leg de keuze bij het college of de raad.',
    ],
    en: [
      `The question ${what} lies with ${where}, and that table has no political mandate.`,
      'To answer it is to choose between interests; a working group can only gloss over that or put it off.',
      'Let the working group find out the consequences, and bring the choice to the cabinet or the council.',
    ],
  });
}

import { dateInWords, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Decision } from '../../model/types.js';

export default defineRule({
  id: 'overdue-decision',
  family: 'table',
  scope: 'draft',
  lessons: [4],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een besluit waarvan de datum voorbij is en de uitkomst ontbreekt.',
    en: 'A decision whose date has passed and whose outcome is not given.',
  },
  check(context) {
    const { draft, today } = context;
    if (today === undefined) return;
    for (const decision of draft.decisions) {
      const { by, outcome, file } = decision;
      if (by === undefined || by >= today || outcome !== undefined || file !== undefined) continue;
      context.report({ span: decision.bySpan ?? decision.span, message: messageFor(decision, context) });
    }
  },
});

function messageFor({ question, by, table, source }: Decision, { language }: DraftContext) {
  const when = dateInWords(by ?? '', language);
  // A sentence of the text need not be told again where it stands.
  const inText = source !== 'register';
  const what = quoted(question, language);
  return say(language, {
    nl: [
      inText
        ? `Hierover zou uiterlijk op ${when} zijn besloten; wat er is besloten, staat er niet.`
        : `Over ${what} zou uiterlijk op ${when} zijn besloten; er staat geen uitkomst bij.`,
      'Een vraag die haar datum voorbij laat gaan, schuift vanzelf door tot er geen tijd meer is om te kiezen.',
      table === undefined
        ? 'Is er besloten? Zet de uitkomst erbij. Zo niet, spreek een nieuwe datum af.'
        : `Heeft ${quoted(table, 'nl')} besloten? Zet de uitkomst erbij. Zo niet, spreek een nieuwe datum af.`,
    ],
    en: [
      inText
        ? `This was to be decided by ${when}; what was decided is not said.`
        : `${what} was to be decided by ${when}; no outcome is given.`,
      'A question that lets its date go by slides on until there is no time left to choose.',
      table === undefined
        ? 'Has it been decided? Add the outcome. If not, agree on a new date.'
        : `Has ${quoted(table, 'en')} decided? Add the outcome. If not, agree on a new date.`,
    ],
  });
}

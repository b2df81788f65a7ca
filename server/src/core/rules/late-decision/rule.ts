import { dateInWords, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { daysBetween } from '../../model/dates/index.js';
import type { Decision, Placed } from '../../model/types.js';

export default defineRule({
  id: 'late-decision',
  family: 'table',
  scope: 'draft',
  lessons: [4],
  severity: 'warning',
  since: '0.1.0',
  options: {
    days: {
      type: 'number',
      default: 30,
      minimum: 0,
      description: {
        nl: 'Zo veel dagen voor de vaststelling moet een besluit ten laatste vallen.',
        en: 'So many days before adoption a decision must have been taken.',
      },
    },
  },
  summary: {
    nl: 'Een besluit dat valt als de visie al bijna of helemaal is vastgesteld.',
    en: 'A decision that is due when the vision is about to be adopted, or has been.',
  },
  check(context) {
    const { draft, siblings, today, options } = context;
    const adoption = draft.table.adoption ?? siblings.find(({ table }) => table.adoption !== undefined)?.table.adoption;
    if (adoption === undefined) return;
    for (const decision of draft.decisions) {
      const { by, outcome, file, source } = decision;
      // What a sentence announces may well be for after the vision: the plan that carries it out.
      if (source === 'deferral') continue;
      if (by === undefined || outcome !== undefined || file !== undefined) continue;
      // What is overdue is told as that.
      if (today !== undefined && by < today) continue;
      const days = daysBetween(by, adoption.value);
      if (days >= Number(options['days'])) continue;
      context.report({
        span: decision.bySpan ?? decision.span,
        message: messageFor(decision, days, adoption, context),
        related:
          adoption.file === undefined && draft.table.adoption === adoption
            ? [{ span: adoption.span, message: adoption.value }]
            : [],
      });
    }
  },
});

function messageFor({ question, by }: Decision, days: number, adoption: Placed<string>, { language }: DraftContext) {
  const what = quoted(question, language);
  const when = dateInWords(by ?? '', language);
  const adopted = dateInWords(adoption.value, language);
  return say(language, {
    nl: [
      days === 0
        ? `Over ${what} wordt pas op de dag van de vaststelling besloten, ${when}.`
        : days < 0
          ? `Over ${what} wordt pas op ${when} besloten, na de vaststelling op ${adopted}.`
          : `Over ${what} wordt op ${when} besloten, ${days} ${days === 1 ? 'dag' : 'dagen'} voor de vaststelling op ${adopted}.`,
      'Een besluit dat zo laat valt, kan de tekst niet meer veranderen; in de visie komt dan een zin die alles openlaat.',
      'Haal het besluit naar voren, of zeg in de visie waarom het later mag en wie het dan neemt.',
    ],
    en: [
      days === 0
        ? `${what} is only decided on the day of adoption, ${when}.`
        : days < 0
          ? `${what} is only decided on ${when}, after adoption on ${adopted}.`
          : `${what} is decided on ${when}, ${days} ${days === 1 ? 'day' : 'days'} before adoption on ${adopted}.`,
      'A decision that comes so late cannot change the text any more; the vision then gets a sentence that leaves everything open.',
      'Bring the decision forward, or say in the vision why it may come later and who takes it then.',
    ],
  });
}

import { say } from '../../engine/ownership/words.js';
import { holds, listsOf, without, type ItemList } from '../../engine/sectors/lists.js';
import { defineRule, type SegmentContext } from '../../engine/types.js';

export default defineRule({
  id: 'all-priority',
  family: 'sectors',
  scope: 'segment',
  lessons: [7],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een lijst waarvan de meeste punten prioriteit heten.',
    en: 'A list of which most items are called a priority.',
  },
  options: {
    share: {
      type: 'number',
      default: 60,
      minimum: 30,
      maximum: 100,
      description: {
        nl: 'Vanaf welk aandeel van de punten (in procenten) de lijst wordt gemeld.',
        en: 'From which share of the items (in per cent) on the list is reported.',
      },
    },
  },
  check(context) {
    for (const list of listsOf(context.segment)) report(list, context);
  },
});

const FEWEST_ITEMS = 5;

function report(list: ItemList, context: SegmentContext): void {
  const { segment, language } = context;
  if (list.items.length < FEWEST_ITEMS) return;
  const spoken = list.items[0]?.statements[0]?.language ?? segment.model.statements[0]?.language ?? language;
  const called = list.items.filter(({ text }) => holds(without(text, 'ordinal', spoken), 'priority', spoken));
  const count = list.items.length;
  if (called.length * 100 < count * Number(context.options.share)) return;
  const place = list.leadIn ?? list;
  context.report({
    span: { start: place.start, end: place.end },
    message: say(language, {
      nl: [
        `Van deze ${count} punten heten er ${called.length} een prioriteit.`,
        'Wat allemaal voorrang heeft, heeft geen voorrang: wie moet kiezen, kan elke keuze verdedigen.',
        'Welke twee of drie gaan voor de andere? Zeg ook wat wacht.',
      ],
      en: [
        `Of these ${count} items, ${called.length} are called a priority.`,
        'What all comes first does not come first: whoever has to choose can defend any choice.',
        'Which two or three go before the others? Say what waits as well.',
      ],
    }),
    evidence: called.map(({ start, end }) => ({ start, end, signal: 'priority' })),
  });
}

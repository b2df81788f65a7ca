import { say } from '../../engine/ownership/words.js';
import { holds, listsOf, without, type ItemList } from '../../engine/sectors/lists.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { PlacedSegment } from '../../model/types.js';
import { shift } from '../../text/index.js';

export default defineRule({
  id: 'all-priority',
  family: 'sectors',
  scope: 'draft',
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
    const { draft } = context;
    for (const segment of draft.segments) {
      if ((draft.sections[segment.section]?.part ?? 'policy') !== 'policy') continue;
      for (const list of listsOf(segment)) report(list, segment, context);
    }
  },
});

const FEWEST_ITEMS = 5;

function report(list: ItemList, segment: PlacedSegment, context: DraftContext): void {
  const { draft, language } = context;
  const spoken = list.items[0]?.statements[0]?.language ?? draft.language;
  const isPriority = (text: string) => holds(without(text, 'ordinal', spoken), 'priority', spoken);
  const called = list.items.filter(({ text }) => isPriority(text));
  const count = list.items.length;
  if (count < FEWEST_ITEMS || called.length * 100 < count * Number(context.options.share)) return;
  const place = list.leadIn ?? list;
  context.report({
    span: shift({ start: place.start, end: place.end }, segment.start),
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
    evidence: called.map(({ start, end }) => ({ ...shift({ start, end }, segment.start), signal: 'priority' })),
  });
}

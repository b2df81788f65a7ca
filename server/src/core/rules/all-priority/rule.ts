import { say } from '../../engine/ownership/words.js';
import { holds, listsOf, without, type ItemList, type ListItem } from '../../engine/sectors/lists.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Language } from '../../language/types.js';
import { oncePer } from '../../model/once-per.js';
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

/** The items that are called a priority, by the language that they are read in. */
const calledPriority = oncePer((list: ItemList) => {
  const inLanguage = (language: Language) =>
    list.items.filter(({ text }) => holds(without(text, 'ordinal', language), 'priority', language));
  const known: Partial<Record<Language, readonly ListItem[]>> = {};
  return {
    get nl() {
      return (known.nl ??= inLanguage('nl'));
    },
    get en() {
      return (known.en ??= inLanguage('en'));
    },
  };
});

function report(list: ItemList, segment: PlacedSegment, context: DraftContext): void {
  const { draft, language } = context;
  if (list.items.length < FEWEST_ITEMS) return;
  const spoken = list.items[0]?.statements[0]?.language ?? draft.language;
  const called = calledPriority(list)[spoken];
  const count = list.items.length;
  if (called.length * 100 < count * Number(context.options.share)) return;
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

import { say } from '../../engine/ownership/words.js';
import { holds, listsOf, type ItemList, type ListItem } from '../../engine/sectors/lists.js';
import { defineRule, type SegmentContext } from '../../engine/types.js';

export default defineRule({
  id: 'wish-list',
  family: 'sectors',
  scope: 'segment',
  lessons: [7],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Zeven of meer losse wensen zonder volgorde, groepen of prioriteit.',
    en: 'Seven or more loose wishes without order, groups or priority.',
  },
  options: {
    items: {
      type: 'number',
      default: 7,
      minimum: 3,
      description: {
        nl: 'Vanaf hoeveel wensen een lijst wordt gemeld.',
        en: 'From how many wishes on a list is reported.',
      },
    },
  },
  check(context) {
    for (const list of listsOf(context.segment)) {
      if (list.items.length < Number(context.options.items) || !isWishList(list, context)) continue;
      context.report({ span: { start: list.start, end: list.end }, message: messageFor(list, context) });
    }
  },
});

/** So many of the items must be wishes, and so many may have an owner or a date. */
const MOST_ARE_WISHES = 0.5;
const MANY_ARE_SETTLED = 0.4;

function isWishList(list: ItemList, context: SegmentContext): boolean {
  if (list.ordered || list.grouped || list.depth > 1) return false;
  const leadIn = list.leadIn?.prose ?? '';
  const language = list.items[0]?.statements[0]?.language ?? context.language;
  const asked = holds(leadIn, 'asked', language);
  if (holds(leadIn, 'order', language)) return false;
  if (!asked && holds(leadIn, 'facts', language)) return false;
  const wishes = list.items.filter((item) => isWish(item, asked)).length;
  const settled = list.items.filter(isSettled).length;
  return wishes > list.items.length * MOST_ARE_WISHES && settled < list.items.length * MANY_ARE_SETTLED;
}

/** Under a lead-in that asks for wishes every item is one; elsewhere only what is a commitment. */
function isWish({ statements }: ListItem, asked: boolean): boolean {
  return asked || statements.some(({ kind }) => kind === 'commitment');
}

/** Returns whether an item has somebody who does it or a day on which it is done. */
function isSettled({ statements }: ListItem): boolean {
  return statements.some(({ anchors }) => anchors.some(({ kind }) => kind === 'date' || kind === 'party'));
}

function messageFor({ items }: ItemList, { language }: SegmentContext) {
  const count = items.length;
  return say(language, {
    nl: [
      `Deze lijst telt ${count} wensen zonder volgorde of groepen.`,
      'Een lijst waarin alles even zwaar weegt, schuift de keuze door naar wie haar uitvoert.',
      'Welke drie komen eerst, en welke vervallen als het geld op is? Nummer ze, of groepeer ze onder een doel.',
    ],
    en: [
      `This list holds ${count} wishes without order or groups.`,
      'A list in which everything weighs the same passes the choice on to those who carry it out.',
      'Which three come first, and which go when the money runs out? Number them, or group them under an aim.',
    ],
  });
}

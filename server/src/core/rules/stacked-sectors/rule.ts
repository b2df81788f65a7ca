import { listed, quoted, say } from '../../engine/ownership/words.js';
import { stackOf } from '../../engine/sectors/stacked.js';
import { sectorName } from '../../engine/sectors/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Section } from '../../model/types.js';

export default defineRule({
  id: 'stacked-sectors',
  family: 'sectors',
  scope: 'draft',
  lessons: [6],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een thema waarin vakgebieden onder elkaar staan zonder dat een zin ze verbindt.',
    en: 'A theme in which sectors stand below one another and no sentence joins them.',
  },
  check(context) {
    const { draft, language } = context;
    for (const section of draft.sections) {
      if (!section.theme) continue;
      const stack = stackOf(draft, section.index);
      if (!stack) continue;
      const names = stack.parts.map(({ sector }) => sectorName(sector, draft.catalogue, language));
      context.report({
        span: section.heading,
        message: messageFor(section, names, context),
        evidence: stack.parts.map(({ start, end, sector }, at) => ({
          start,
          end,
          signal: sector,
          note: language === 'nl' ? `Hier gaat het over ${names[at]}.` : `Here it is about ${names[at]}.`,
        })),
      });
    }
  },
});

function messageFor({ title }: Section, names: readonly string[], { language }: DraftContext) {
  const theme = quoted(title, language);
  const list = listed(names, language);
  return say(language, {
    nl: [
      `In ${theme} staan ${list} onder elkaar; geen zin verbindt er twee.`,
      'Een stapel bijdragen is nog geen thema: niemand leest wat het ene vakgebied met het andere te maken heeft.',
      'Wat delen deze alinea’s: een plek, een groep mensen, geld? Begin daarmee, of maak er aparte thema’s van.',
    ],
    en: [
      `In ${theme}, ${list} stand below one another; no sentence joins two of them.`,
      'A stack of contributions is no theme yet: nobody reads what one sector has to do with the other.',
      'What do these paragraphs share: a place, a group of people, money? Begin with that, or make separate themes of them.',
    ],
  });
}

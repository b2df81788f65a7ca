import { fillRoom, fixOf } from '../../engine/ownership/fixes.js';
import { speaksForVision, titlePlace } from '../../engine/ownership/vision.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Fix } from '../../engine/types.js';
import type { Party, PartyKey } from '../../model/types.js';
import type { TextEdit } from '../../text/index.js';

const KEYS: readonly PartyKey[] = ['interest', 'representative', 'mandate'];

export default defineRule({
  id: 'incomplete-party',
  family: 'table',
  scope: 'draft',
  lessons: [1],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een partij zonder belang, vertegenwoordiger of mandaat.',
    en: 'A party without an interest, a representative or a mandate.',
  },
  check(context) {
    const { draft, report } = context;
    for (const party of draft.table.parties) {
      const missing = KEYS.filter((key) => party[key] === undefined);
      if (missing.length === 0 || (party.file !== undefined && !speaksForVision(context))) continue;
      const fix = completion(party, missing, context);
      report({
        span: party.file === undefined ? party.span : titlePlace(draft),
        message: messageFor(party, missing, context),
        related: party.file === undefined ? [] : [{ span: party.span, file: party.file, message: party.name }],
        fixes: fix === undefined ? [] : [fix],
      });
    }
  },
});

const NAMES = {
  nl: { interest: 'belang', representative: 'vertegenwoordiger', mandate: 'mandaat' },
  en: { interest: 'interest', representative: 'representative', mandate: 'mandate' },
} as const;

const BLANKS = {
  nl: { interest: '[welk belang?]', representative: '[wie?]', mandate: '[wat mag deze partij toezeggen?]' },
  en: { interest: '[which interest?]', representative: '[who?]', mandate: '[what may this party promise?]' },
} as const;

function messageFor(party: Party, missing: readonly PartyKey[], { language }: DraftContext) {
  const name = quoted(party.name, language);
  const keys = listed(
    missing.map((key) => NAMES[language][key]),
    language,
  );
  return say(language, {
    nl: [
      `Bij ${name} ontbreekt: ${keys}.`,
      'Als niet op tafel ligt waarvoor iemand zit en wat die mag toezeggen, blijkt pas aan het eind dat een afspraak niet telt.',
      'Vraag het deze partij, en schrijf het op. Geen mandaat mag ook: zet er dan ‘geen’.',
    ],
    en: [
      `${name} lacks: ${keys}.`,
      'If it is not on the table what somebody sits there for and what they may promise, only the end shows that an agreement does not count.',
      'Ask this party, and write it down. No mandate is fine too: then put “none”.',
    ],
  });
}

/** A blank for each missing key that there is room for; the finding stays if any has none. */
function completion(party: Party, missing: readonly PartyKey[], { draft, language }: DraftContext): Fix | undefined {
  const byPlace = new Map<number, TextEdit>();
  for (const key of missing) {
    const room = party.rooms[key];
    if (room === undefined) return undefined;
    const edit = fillRoom(room, BLANKS[draft.language][key]);
    const known = byPlace.get(edit.span.start);
    byPlace.set(edit.span.start, known === undefined ? edit : { span: known.span, text: known.text + edit.text });
  }
  return fixOf(language === 'nl' ? 'Ontbrekende gegevens invoegen' : 'Insert what is missing', ...byPlace.values());
}

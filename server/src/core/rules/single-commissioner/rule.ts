import { fillRoom, blankName, fixOf } from '../../engine/ownership/fixes.js';
import { themesOfVision } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { isCollective } from '../../model/table/bodies.js';
import { sectorNamesOf } from '../../model/themes/sectors-of-names.js';

export default defineRule({
  id: 'single-commissioner',
  family: 'table',
  scope: 'draft',
  lessons: [5],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een visie voor meer vakgebieden met één opdrachtgever.',
    en: 'A vision for several sectors with one commissioner.',
  },
  check(context) {
    const { draft, siblings, language, report } = context;
    const [only, second] = draft.table.commissioners;
    if (only === undefined || second !== undefined || only.file !== undefined || draft.table.adopted) return;
    if (siblings.some(({ table }) => table.commissioners.length > 1)) return;
    if (isCollective(only.value) || !crossesSectors(context)) return;
    const title = language === 'nl' ? 'Opdrachtgever toevoegen' : 'Add a commissioner';
    const room = draft.table.rooms.commissioners;
    report({
      span: only.span,
      message: messageFor(only.value, context),
      fixes: room === undefined ? [] : [fixOf(title, fillRoom(room, blankName(draft.language)))],
    });
  },
});

/** Parties of different sectors, or several themes where the parties do not tell. */
function crossesSectors(context: DraftContext): boolean {
  const { draft } = context;
  const names = sectorNamesOf(draft.catalogue);
  const sectors = new Set(draft.table.register.parties.flatMap((party) => names.ofParty(party)));
  return sectors.size === 0 ? themesOfVision(context).length > 2 : sectors.size > 1;
}

function messageFor(name: string, { language }: DraftContext) {
  const who = quoted(name, language);
  return say(language, {
    nl: [
      `Deze visie gaat over meer vakgebieden, maar heeft één opdrachtgever: ${who}.`,
      'Bij een botsing tussen vakgebieden is er dan één bestuurder die knopen doorhakt, en de andere zijn nergens aan gebonden.',
      'Welke bestuurders moeten zich aan de uitkomst houden? Vraag hun om samen opdrachtgever te zijn.',
    ],
    en: [
      `This vision is about several sectors, but has one commissioner: ${who}.`,
      'When sectors clash, one politician then cuts the knot, and the others are bound by nothing.',
      'Which politicians have to keep to the outcome? Ask them to give the commission together.',
    ],
  });
}

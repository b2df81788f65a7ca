import { speaksForVision, themesOfVision, titlePlace } from '../../engine/ownership/vision.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { sectorName } from '../../engine/sectors/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Draft, Party } from '../../model/types.js';
import { sectorsOfThemes } from '../../model/vision-part.js';

export default defineRule({
  id: 'orphan-interest',
  family: 'sectors',
  scope: 'draft',
  lessons: [1, 7],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een partij aan tafel van wie het vakgebied in geen enkel thema voorkomt.',
    en: 'A party at the table whose sector appears in no theme.',
  },
  check(context) {
    const { draft, siblings } = context;
    if (!draft.sections.some(({ theme }) => theme) && !siblings.some(({ hasThemes }) => hasThemes)) return;
    const heard = sectorsHeard(context);
    for (const party of draft.table.parties) {
      if (party.file !== undefined && !speaksForVision(context)) continue;
      const own = sectorsOf(party, draft);
      if (own.length === 0 || own.some((sector) => heard.has(sector))) continue;
      const span = party.file === undefined ? party.span : titlePlace(draft);
      const related = party.file === undefined ? [] : [{ span: party.span, file: party.file, message: party.name }];
      context.report({ span, message: messageFor(party, own, context), related });
    }
  },
});

/** The sectors of the themes of the whole vision; who owns a theme sees to it that its interest is heard there. */
function sectorsHeard(context: DraftContext): Set<string> {
  const { draft, siblings } = context;
  const owners = themesOfVision(context).flatMap((theme) => theme.owners);
  return new Set([
    ...owners.flatMap(({ party }) => (party ? sectorsOf(party, draft) : [])),
    ...sectorsOfThemes(draft),
    ...siblings.flatMap(({ sectors }) => sectors),
  ]);
}

function sectorsOf(party: Party, { catalogue }: Draft): string[] {
  return [...new Set(party.sectors.flatMap((name) => catalogue.idOf(name) ?? []))];
}

function messageFor(party: Party, sectors: readonly string[], { draft, language }: DraftContext) {
  const name = quoted(party.name, language);
  const list = listed(
    sectors.map((sector) => sectorName(sector, draft.catalogue, language)),
    language,
  );
  return say(language, {
    nl: [
      `${name} zit aan tafel voor ${list}, maar geen enkel thema gaat daarover.`,
      'Een belang dat aan tafel zit en in de tekst ontbreekt, is vergeten of stilzwijgend weggestreept.',
      'In welk thema hoort dit belang thuis? Of zeg waarom deze partij aanschuift.',
    ],
    en: [
      `${name} sits at the table for ${list}, but no theme is about that.`,
      'An interest that sits at the table and is absent from the text was forgotten, or struck out in silence.',
      'In which theme does this interest belong? Or say why this party is at the table.',
    ],
  });
}

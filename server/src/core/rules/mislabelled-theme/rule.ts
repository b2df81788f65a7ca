import { quoted, say } from '../../engine/ownership/words.js';
import { termEvidence } from '../../engine/sectors/evidence.js';
import { namedAfter } from '../../engine/sectors/named.js';
import { SOLO_OPTIONS, soloLimits, soloOf, type Solo } from '../../engine/sectors/solo.js';
import { sectorName } from '../../engine/sectors/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Section } from '../../model/types.js';

export default defineRule({
  id: 'mislabelled-theme',
  family: 'sectors',
  scope: 'draft',
  lessons: [6],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een naam waarin velen zich herkennen, boven tekst van één vakgebied.',
    en: 'A name that many can see themselves in, above the text of one sector.',
  },
  options: SOLO_OPTIONS,
  check(context) {
    const { draft, language } = context;
    for (const section of draft.sections) {
      if (!section.theme || namedAfter(draft, section.index)) continue;
      const solo = soloOf(draft, section.index, soloLimits(context.options));
      if (!solo) continue;
      context.report({
        span: section.heading,
        message: messageFor(section, solo, context),
        evidence: termEvidence(draft, section.index, [solo.sector], language),
      });
    }
  },
});

/** Says what is wrong with the name only; whom to ask in is for `sector-only-section` to say of the same section. */
function messageFor({ title }: Section, { sector }: Solo, { draft, language }: DraftContext) {
  const name = sectorName(sector, draft.catalogue, language);
  const theme = quoted(title, language);
  return say(language, {
    nl: [
      `De titel ${theme} belooft iets van velen, maar de tekst gaat alleen over ${name}.`,
      'Wie uit een ander vakgebied de titel leest, zoekt hier zijn belang en vindt het niet.',
      'Geef het thema de naam van waar het over gaat, of houd de naam en schrijf op wat anderen hier halen en brengen.',
    ],
    en: [
      `The title ${theme} promises something of many, but the text is only about ${name}.`,
      'A reader from another sector who sees the title looks for their interest here and does not find it.',
      'Name the theme after what it is about, or keep the name and write down what others come to fetch and bring.',
    ],
  });
}

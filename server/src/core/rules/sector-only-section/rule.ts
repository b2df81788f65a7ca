import { quoted, say } from '../../engine/ownership/words.js';
import { termEvidence } from '../../engine/sectors/evidence.js';
import { expectedElsewhere, expectedInWords, expectedSectors } from '../../engine/sectors/expected.js';
import { SOLO_OPTIONS, soloLimits, soloOf, type Solo } from '../../engine/sectors/solo.js';
import { percent, sectorName } from '../../engine/sectors/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Section } from '../../model/types.js';

export default defineRule({
  id: 'sector-only-section',
  family: 'sectors',
  scope: 'draft',
  lessons: [6],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een thema dat de taal van één vakgebied spreekt.',
    en: 'A theme that speaks the language of one sector.',
  },
  options: SOLO_OPTIONS,
  check(context) {
    const { draft, language } = context;
    for (const section of draft.sections) {
      if (!section.theme) continue;
      const solo = soloOf(draft, section.index, soloLimits(context.options));
      if (!solo) continue;
      const expected = expectedSectors(draft, section.index, [solo.sector], language);
      context.report({
        span: section.heading,
        message: messageFor(section, solo, expectedInWords(expected, draft, language), context),
        evidence: termEvidence(draft, section.index, [solo.sector], language),
        related: expectedElsewhere(expected, draft, language),
      });
    }
  },
});

function messageFor({ title }: Section, solo: Solo, expected: string, { draft, language }: DraftContext) {
  const name = sectorName(solo.sector, draft.catalogue, language);
  const theme = quoted(title, language);
  const share = percent(solo.share, language);
  return say(language, {
    nl: [
      `${theme} spreekt de taal van één vakgebied: ${name} (${share} van de vakwoorden).`,
      'Wat een thema andere vakgebieden kost of oplevert, komt dan pas boven tafel als de keuzes al vaststaan.',
      `Met wie deelt dit thema ruimte, geld of mensen? ${expected ? `Begin bij ${expected}. ` : ''}Staat het met opzet op zichzelf, schrijf dan op waarom.`,
    ],
    en: [
      `${theme} speaks the language of one sector: ${name} (${share} of the sector words).`,
      'What a theme costs or brings other sectors then only comes out once the choices have been made.',
      `With whom does this theme share space, money or people? ${expected ? `Start with ${expected}. ` : ''}If it stands alone on purpose, write down why.`,
    ],
  });
}

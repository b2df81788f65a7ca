import { quoted, say } from '../../engine/ownership/words.js';
import { termEvidence } from '../../engine/sectors/evidence.js';
import { expectedElsewhere, expectedInWords, expectedSectors } from '../../engine/sectors/expected.js';
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

function messageFor({ title }: Section, { sector }: Solo, expected: string, { draft, language }: DraftContext) {
  const name = sectorName(sector, draft.catalogue, language);
  const theme = quoted(title, language);
  return say(language, {
    nl: [
      `De titel ${theme} klinkt als een thema van velen, maar de tekst gaat alleen over ${name}.`,
      'Lezers uit andere vakgebieden zoeken hier hun belang en vinden het niet; de naam belooft meer dan de tekst waarmaakt.',
      `Maak de belofte waar${expected ? `, bijvoorbeeld met ${expected}` : ''}. Of geef het thema de naam van waar het over gaat.`,
    ],
    en: [
      `The title ${theme} sounds like a theme of many, but the text is only about ${name}.`,
      'Readers from other sectors look for their interest here and do not find it; the name promises more than the text keeps.',
      `Keep the promise${expected ? `, for instance with ${expected}` : ''}. Or name the theme after what it is about.`,
    ],
  });
}

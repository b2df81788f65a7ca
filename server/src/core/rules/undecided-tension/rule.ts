import { DECISION_BLANKS, fillRow, fixOf } from '../../engine/ownership/fixes.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { answerTo } from '../../engine/sectors/answers.js';
import { termEvidence } from '../../engine/sectors/evidence.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';
import { sectorName } from '../../engine/sectors/words.js';
import { defineRule, type DraftContext, type Fix } from '../../engine/types.js';
import type { Section, SectorTension } from '../../model/types.js';

export default defineRule({
  id: 'undecided-tension',
  family: 'sectors',
  scope: 'draft',
  lessons: [4, 8],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Twee vakgebieden willen hetzelfde, en de tekst zegt niet wat voorgaat.',
    en: 'Two sectors want the same thing, and the text does not say which comes first.',
  },
  check(context) {
    const { draft, language } = context;
    for (const section of draft.sections) {
      if (!section.theme || !hasOpenTension(draft, section.index)) continue;
      const found = draft
        .tensionsOf(section.index)
        .find(({ state, sectors }) => state === 'undecided' && !answerTo(draft, section.index, sectors));
      if (!found) continue;
      const note = language === 'nl' ? 'Deze zin laat de keuze open.' : 'This sentence leaves the choice open.';
      context.report({
        span: section.heading,
        message: messageFor(section, found, context),
        evidence: [
          ...found.open.map((span) => ({ ...span, signal: 'open', note })),
          ...termEvidence(draft, section.index, found.sectors, language),
        ],
        missing: ['at-whose-cost'],
        fixes: decisionFix(found, context),
      });
    }
  },
});

const hasOpenTension = oncePerSaying((draft, index) =>
  draft.tensionsOf(index).some(({ state }) => state === 'undecided'),
);

function messageFor({ title }: Section, { tension, sectors }: SectorTension, { draft, language }: DraftContext) {
  const theme = quoted(title, language);
  const [a, b] = sectors.map((sector) => sectorName(sector, draft.catalogue, language));
  const scarce = tension.scarce[language];
  const choice = tension.choice[language];
  return say(language, {
    nl: [
      `In ${theme} vragen zowel ${a} als ${b} om ${scarce}, en er staat niet wat voorgaat.`,
      'Wat hier open blijft, wordt later beslist, per geval en door wie het eerst aan de beurt is.',
      `Kies: ${choice} Kan dat nog niet, zet de vraag dan in de tabel met besluiten, met een tafel en een datum.`,
    ],
    en: [
      `In ${theme}, both ${a} and ${b} ask for ${scarce}, and it does not say which comes first.`,
      'What is left open here is decided later, case by case and by whoever gets there first.',
      `Choose: ${choice} If that cannot be done yet, put the question in the table of decisions, with a table and a date.`,
    ],
  });
}

/** A row in the register of decisions that names the pair; its table and date are for the writer to fill in. */
function decisionFix({ tension, sectors }: SectorTension, { draft, language }: DraftContext): Fix[] {
  const { decisionRoom } = draft.table;
  if (!decisionRoom) return [];
  const [a, b] = sectors.map((sector) => draft.catalogue.labelOf(sector, language));
  const question = `${a} / ${b}: ${tension.choice[language]}`;
  const title =
    language === 'nl' ? 'Vraag in de tabel met besluiten zetten' : 'Put the question in the table of decisions';
  return [fixOf(title, fillRow(decisionRoom, { question, ...DECISION_BLANKS[draft.language] }))];
}

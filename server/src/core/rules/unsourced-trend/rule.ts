import { quoted, say } from '../../engine/ownership/words.js';
import { HEARSAY_PARTS } from '../../engine/ownership/parts.js';
import { defineRule } from '../../engine/types.js';
import { unsourcedTrends } from '../../model/claims/claims.js';

export default defineRule({
  id: 'unsourced-trend',
  family: 'table',
  scope: 'segment',
  everywhere: true,
  lessons: [3],
  severity: 'hint',
  since: '0.1.0',
  summary: {
    nl: 'Een trend of onderzoeksresultaat zonder bron.',
    en: 'A trend or a finding of research without a source.',
  },
  check({ segment, part, language, report }) {
    if (HEARSAY_PARTS.has(part)) return;
    for (const span of unsourcedTrends(segment.model)) {
      const words = quoted(segment.model.text.slice(span.start, span.end), language);
      report({ span, message: messageFor(words, language) });
    }
  },
});

function messageFor(words: string, language: 'nl' | 'en') {
  return say(language, {
    nl: [
      `Hier staat ${words} zonder bron.`,
      'Wie het er niet mee eens is, kan het zo afdoen als een mening; wie het wel is, bouwt er een keuze op die niet te verdedigen valt.',
      'Noem de bron met een jaar, liefst met de cijfers, of zeg wiens indruk het is.',
    ],
    en: [
      `This says ${words} without a source.`,
      'Those who disagree can brush it aside as an opinion; those who agree build a choice on it that cannot be defended.',
      'Name the source with a year, preferably with the figures, or say whose impression it is.',
    ],
  });
}

import { HEARSAY_PARTS } from '../../engine/ownership/parts.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule } from '../../engine/types.js';
import { untestedAssumptions } from '../../model/claims/claims.js';

export default defineRule({
  id: 'untested-assumption',
  family: 'table',
  scope: 'segment',
  everywhere: true,
  lessons: [3],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Iets wat als bekend wordt gesteld over wat anderen willen of zullen doen.',
    en: 'Something stated as known about what others want or will do.',
  },
  check({ segment, part, language, report }) {
    if (HEARSAY_PARTS.has(part)) return;
    for (const span of untestedAssumptions(segment.model)) {
      const words = quoted(segment.model.text.slice(span.start, span.end), language);
      report({ span, message: messageFor(words, language) });
    }
  },
});

function messageFor(words: string, language: 'nl' | 'en') {
  return say(language, {
    nl: [
      `${words}: hier staat als bekend wat anderen willen of gaan doen.`,
      'Zo’n beeld van een ander is zelden getoetst. Klopt het niet, dan merkt u dat pas als die ander van zich laat horen.',
      'Vraag het hun en noem de bron, of zet het als aanname in de lijst van aannames: over wie, en hoe het getoetst wordt.',
    ],
    en: [
      `${words}: this states as known what others want or will do.`,
      'Such a picture of somebody else has seldom been tested. If it is wrong, you only notice when they make themselves heard.',
      'Ask them and name the source, or put it in the list of assumptions: about whom, and how it will be tested.',
    ],
  });
}

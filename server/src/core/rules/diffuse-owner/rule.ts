import { fixOf, namesForSlot } from '../../engine/ownership/fixes.js';
import { proposeParties } from '../../engine/ownership/proposals.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Fix } from '../../engine/types.js';
import { isNamedAuthority } from '../../model/table/diffuse.js';
import type { Theme } from '../../model/types.js';
import type { Span } from '../../text/index.js';

export default defineRule({
  id: 'diffuse-owner',
  family: 'ownership',
  scope: 'draft',
  lessons: [1],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een thema waarvan iedereen eigenaar is, en dus niemand.',
    en: 'A theme that everybody owns, and so nobody does.',
  },
  check(context) {
    for (const theme of context.draft.themes) {
      if (theme.status !== 'diffuse' || theme.blanks.length > 0) continue;
      for (const span of theme.diffuse) {
        if (span.end === span.start) continue;
        context.report({ span, message: messageFor(theme, span, context), fixes: [replacement(theme, span, context)] });
      }
    }
  },
});

function messageFor(theme: Theme, span: Span, { draft, language }: DraftContext) {
  const named = draft.text.slice(span.start, span.end);
  const words = quoted(named, language);
  const isWhole = isNamedAuthority(named);
  const title = quoted(theme.title, language);
  return say(language, {
    nl: [
      `Bij het thema ${title} staat ${words} als eigenaar: dat is ${isWhole ? 'de hele organisatie' : 'iedereen'}.`,
      'Waar iedereen eigenaar is, kan iedereen naar een ander wijzen.',
      'Welke afdelingen of organisaties zijn hierop aan te spreken? Noem ze bij naam.',
    ],
    en: [
      `The theme ${title} gives ${words} as its owner: that is ${isWhole ? 'the whole organisation' : 'everybody'}.`,
      'Where everybody is an owner, everybody can point at somebody else.',
      'Which departments or organisations can be held to this? Name them.',
    ],
  });
}

function replacement(theme: Theme, span: Span, context: DraftContext): Fix {
  const { draft, language } = context;
  const parties = proposeParties(theme, context, { count: 2 });
  const title = language === 'nl' ? 'Eigenaars bij naam noemen' : 'Name the owners';
  const whom = parties.map((party) => party.name);
  const text = namesForSlot(parties, 2, draft.language);
  return fixOf(whom.length === 0 ? title : `${title}: ${listed(whom, language)}`, { span, text });
}

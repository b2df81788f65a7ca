import { fixOf, namesForSlot, ownersEdit } from '../../engine/ownership/fixes.js';
import { proposeParties } from '../../engine/ownership/proposals.js';
import { isLoneNote } from '../../engine/ownership/vision.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Fix, type Related } from '../../engine/types.js';
import type { Theme } from '../../model/types.js';

export default defineRule({
  id: 'theme-without-owner',
  family: 'ownership',
  scope: 'draft',
  lessons: [6, 5],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een thema waarvan niet staat wie ervoor aan de lat staat.',
    en: 'A theme that does not say who answers for it.',
  },
  check(context) {
    for (const theme of context.draft.themes) {
      if (theme.section < 0 || theme.status !== 'none' || theme.blanks.length > 0) continue;
      if (isLoneNote(theme, context)) continue;
      context.report({
        span: theme.span,
        message: messageFor(theme, context),
        related: emptySlots(theme, context),
        fixes: [insertion(theme, context)],
      });
    }
  },
});

function messageFor(theme: Theme, { draft, language }: DraftContext) {
  const title = quoted(theme.title, language);
  const words = theme.unnamed.map(({ start, end }) => draft.text.slice(start, end).trim()).find((text) => text !== '');
  const placeholder = words === undefined ? undefined : quoted(words, language);
  return say(language, {
    nl: [
      placeholder === undefined
        ? `Bij het thema ${title} staat geen eigenaar.`
        : `Bij het thema ${title} staat ${placeholder} waar de eigenaars horen te staan.`,
      'Een thema waar niemand zich eigenaar van voelt, blijft na de vaststelling liggen.',
      'Noem twee of meer eigenaars uit verschillende afdelingen of organisaties. Weet u het nog niet? Spreek dan af wie het wanneer beslist.',
    ],
    en: [
      placeholder === undefined
        ? `The theme ${title} has no owner.`
        : `The theme ${title} says ${placeholder} where its owners should stand.`,
      'A theme that nobody feels they own is left lying once the vision has been adopted.',
      'Name two or more owners from different departments or organisations. Not known yet? Then agree who decides it, and when.',
    ],
  });
}

function emptySlots(theme: Theme, { language }: DraftContext): Related[] {
  const message = language === 'nl' ? 'Hier is plaats voor een eigenaar.' : 'There is room for an owner here.';
  return theme.unnamed.map((span) => ({ span, message }));
}

function insertion(theme: Theme, context: DraftContext): Fix {
  const { draft, language } = context;
  const parties = proposeParties(theme, context, { count: 2 });
  const names = namesForSlot(parties, 2, draft.language);
  const title = language === 'nl' ? 'Regel voor eigenaars invoegen' : 'Insert an owner line';
  const whom = parties.map((party) => party.name);
  return fixOf(
    whom.length === 0 ? title : `${title}: ${listed(whom, language)}`,
    ownersEdit(theme, names, draft, theme.unnamed),
  );
}

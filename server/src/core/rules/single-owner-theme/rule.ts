import { coOwnerFix } from '../../engine/ownership/co-owner.js';
import { ownersNearby } from '../../engine/ownership/related.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Theme } from '../../model/types.js';

export default defineRule({
  id: 'single-owner-theme',
  family: 'ownership',
  scope: 'draft',
  lessons: [5],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een thema met één eigenaar, of met twee van dezelfde afdeling.',
    en: 'A theme with one owner, or with two of the same department.',
  },
  check(context) {
    for (const theme of context.draft.themes) {
      if (theme.section < 0 || theme.status !== 'single' || theme.blanks.length > 0) continue;
      const fix = coOwnerFix(theme, context, []);
      context.report({
        span: theme.span,
        message: messageFor(theme, context),
        related: ownersNearby(theme, context),
        fixes: fix === undefined ? [] : [fix],
      });
    }
  },
});

function messageFor(theme: Theme, { language }: DraftContext) {
  const title = quoted(theme.title, language);
  const names = listed([...new Set(theme.owners.map((owner) => owner.name))], language);
  const alone = new Set(theme.owners.map((owner) => owner.name)).size === 1;
  return say(language, {
    nl: [
      alone
        ? `Het thema ${title} heeft één eigenaar: ${names}.`
        : `De eigenaars van het thema ${title} horen bij dezelfde afdeling: ${names}.`,
      'Wat één afdeling in haar eentje draagt, wordt al snel gelezen als het plan van die afdeling.',
      'Wie heeft er belang bij dit thema en kan het mee dragen? Vraag een tweede eigenaar, van een andere afdeling of van buiten.',
    ],
    en: [
      alone
        ? `The theme ${title} has one owner: ${names}.`
        : `The owners of the theme ${title} belong to the same department: ${names}.`,
      'What one department carries alone is soon read as the plan of that department.',
      'Who else has an interest in this theme and can help carry it? Ask a second owner, from another department or from outside.',
    ],
  });
}

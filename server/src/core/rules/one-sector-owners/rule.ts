import { coOwnerFix } from '../../engine/ownership/co-owner.js';
import { ownersNearby } from '../../engine/ownership/related.js';
import { listed, quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { sectorNamesOf } from '../../model/themes/sectors-of-names.js';
import type { Theme } from '../../model/types.js';

export default defineRule({
  id: 'one-sector-owners',
  family: 'ownership',
  scope: 'draft',
  lessons: [6],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een thema waarvan alle eigenaars voor hetzelfde vakgebied spreken.',
    en: 'A theme whose owners all speak for the same sector.',
  },
  check(context) {
    for (const theme of context.draft.themes) {
      if (theme.section < 0 || theme.status !== 'one-sector' || theme.blanks.length > 0) continue;
      // A theme that is declared to be about one sector says so with its eyes open.
      if (theme.declaredSectors.length === 1) continue;
      const sectors = theme.owners.flatMap((owner) => sectorNamesOf(context.draft.catalogue).ofOwner(owner));
      const fix = coOwnerFix(theme, context, sectors);
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
  return say(language, {
    nl: [
      `De eigenaars van het thema ${title} komen uit hetzelfde vakgebied: ${names}.`,
      'Vakgenoten zijn het snel eens; de botsing met een ander vakgebied komt dan pas na de vaststelling boven tafel.',
      'Welk ander vakgebied wint of verliest hier iets? Vraag daar een mede-eigenaar.',
    ],
    en: [
      `The owners of the theme ${title} come from the same sector: ${names}.`,
      'Colleagues of one trade soon agree; the clash with another sector then only shows after adoption.',
      'Which other sector gains or loses something here? Ask a co-owner there.',
    ],
  });
}

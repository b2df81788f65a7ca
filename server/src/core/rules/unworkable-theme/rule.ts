import { isLoneNote } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { actingBody, namesOfBodies } from '../../model/themes/acting.js';
import type { Theme } from '../../model/types.js';

export default defineRule({
  id: 'unworkable-theme',
  family: 'table',
  scope: 'draft',
  lessons: [8],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een thema waarin niemand wordt genoemd die het uitvoert.',
    en: 'A theme that names nobody who carries it out.',
  },
  check(context) {
    const { draft, report } = context;
    const names = namesOfBodies(draft);
    for (const theme of draft.themes) {
      const section = draft.sections[theme.section];
      if (section === undefined || theme.blanks.length > 0 || isLoneNote(theme, context)) continue;
      if (theme.owners.some((owner) => owner.role === 'lead')) continue;
      if (actingBody(draft, section, theme.owners, names) !== undefined) continue;
      report({ span: theme.span, message: messageFor(theme, context) });
    }
  },
});

function messageFor(theme: Theme, { language }: DraftContext) {
  const title = quoted(theme.title, language);
  return say(language, {
    nl: [
      `Bij het thema ${title} staat niet wie het uitvoert.`,
      'Wie het moet doen, is dan ook niet gevraagd of het kan: met deze mensen, dit geld en in deze tijd.',
      'Welke afdeling, organisatie of bestuurder doet wat? Noem die in de tekst, of zet er een trekker bij.',
    ],
    en: [
      `The theme ${title} does not say who carries it out.`,
      'Those who must do it have then not been asked whether it can be done: with these people, this money and in this time.',
      'Which department, organisation or office-holder does what? Name them in the text, or give the theme a lead.',
    ],
  });
}

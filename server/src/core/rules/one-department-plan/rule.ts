import { ownerKey, placedOwners, speaksForVision, themesOfVision, titlePlace } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Owner, Theme } from '../../model/types.js';
import type { Span } from '../../text/index.js';

export default defineRule({
  id: 'one-department-plan',
  family: 'ownership',
  scope: 'draft',
  lessons: [5],
  severity: 'warning',
  since: '0.1.0',
  options: {
    share: {
      type: 'number',
      default: 0.5,
      minimum: 0,
      maximum: 1,
      description: {
        nl: 'Een partij die eigenaar is van meer dan dit deel van de thema’s wordt gemeld.',
        en: 'A party that owns more than this share of the themes is reported.',
      },
    },
    themes: {
      type: 'number',
      default: 4,
      minimum: 2,
      description: {
        nl: 'Vanaf hoeveel thema’s er wordt geteld.',
        en: 'From how many themes on it is counted.',
      },
    },
  },
  summary: {
    nl: 'Eén partij is eigenaar van meer dan de helft van de thema’s.',
    en: 'One party owns more than half of the themes.',
  },
  check(context) {
    const themes = themesOfVision(context);
    if (themes.length < Number(context.options['themes']) || !speaksForVision(context)) return;
    for (const [key, owned] of themesByOwner(themes)) {
      if (owned.length <= themes.length * Number(context.options['share'])) continue;
      const places = owned.flatMap((theme) => placedOwners(theme).filter((owner) => ownerKey(owner) === key));
      const owner = owned[0]?.owners.find((other) => ownerKey(other) === key);
      if (owner === undefined) continue;
      context.report({
        span: placeOf(owner, places, context),
        message: messageFor(owner, owned.length, themes.length, context),
        related: owned
          .filter((theme) => theme.section >= 0 && context.draft.themes.includes(theme))
          .map((theme) => ({ span: theme.span, message: theme.title })),
      });
    }
  },
});

function themesByOwner(themes: readonly Theme[]): Map<string, Theme[]> {
  const byOwner = new Map<string, Theme[]>();
  for (const theme of themes) {
    const owners = theme.owners.filter((owner) => owner.role !== 'portfolio');
    for (const key of new Set(owners.map(ownerKey))) {
      const owned = byOwner.get(key);
      if (owned) owned.push(theme);
      else byOwner.set(key, [theme]);
    }
  }
  return byOwner;
}

/** The party in the register, else where it is first named as an owner. */
function placeOf(owner: Owner, places: readonly Owner[], { draft }: DraftContext): Span {
  const party = draft.table.parties.find((other) => other === owner.party && other.file === undefined);
  if (party !== undefined) return party.span;
  const [first] = places
    .toSorted((a, b) => a.start - b.start)
    .filter((place) => draft.themes.some(({ owners }) => owners.includes(place)));
  return first === undefined ? titlePlace(draft) : { start: first.start, end: first.end };
}

function messageFor(owner: Owner, owned: number, all: number, { language }: DraftContext) {
  const name = quoted(owner.name, language);
  return say(language, {
    nl: [
      `${name} is eigenaar van ${owned} van de ${all} thema’s.`,
      'Zo wordt de visie gelezen als het plan van één afdeling, en voelen de andere zich niet gebonden.',
      'Welke van deze thema’s kan een andere partij trekken, of mee dragen?',
    ],
    en: [
      `${name} owns ${owned} of the ${all} themes.`,
      'The vision is then read as the plan of one department, and the others do not feel bound by it.',
      'Which of these themes can another party lead, or help to carry?',
    ],
  });
}

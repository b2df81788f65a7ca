import { titlePlace } from '../../engine/ownership/vision.js';
import { listed, quoted, say, type Sayings } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Conflict } from '../../model/types.js';

export default defineRule({
  id: 'contradiction',
  family: 'table',
  scope: 'draft',
  lessons: [1],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Twee plekken die elkaar tegenspreken over wie er aan tafel zit of waarvan eigenaar is.',
    en: 'Two places that contradict each other about who is at the table or who owns what.',
  },
  check(context) {
    const { draft, report } = context;
    for (const conflict of draft.table.conflicts) {
      const here = conflict.places.filter((place) => place.file === undefined);
      const [first] = here;
      // What the configuration says about itself is told where the configuration is read.
      if (first === undefined && conflict.places.length > 0) continue;
      report({
        span: first?.span ?? titlePlace(draft),
        message: messageFor(conflict, context),
        related: conflict.places
          .filter((place) => place !== first)
          .map(({ value, span, file }) => ({ span, message: value, ...(file === undefined ? {} : { file }) })),
      });
    }
  },
});

function messageFor(conflict: Conflict, { language }: DraftContext) {
  return say(language, SAYINGS[conflict.kind](conflict));
}

const CHOOSE = {
  nl: 'Ga na welke van de twee klopt, en pas de andere aan.',
  en: 'Find out which of the two is right, and change the other.',
} as const;

function values({ places }: Conflict, language: 'nl' | 'en'): string {
  return listed(
    places.map((place) => quoted(place.value, language)),
    language,
  );
}

const SAYINGS: Readonly<Record<Conflict['kind'], (conflict: Conflict) => Sayings>> = {
  owners: (conflict) => ({
    nl: [
      `Over de eigenaars van ${quoted(conflict.subject, 'nl')} zeggen twee plekken iets anders: ${values(conflict, 'nl')}.`,
      'Elke lezer kiest dan de plek die hem uitkomt.',
      CHOOSE.nl,
    ],
    en: [
      `Two places differ on the owners of ${quoted(conflict.subject, 'en')}: ${values(conflict, 'en')}.`,
      'Each reader then picks the place that suits them.',
      CHOOSE.en,
    ],
  }),
  value: (conflict) => ({
    nl: [
      `Twee plekken zeggen iets anders: ${values(conflict, 'nl')}.`,
      'Alleen de eerste telt hier, en dat kan de verkeerde zijn.',
      CHOOSE.nl,
    ],
    en: [
      `Two places say different things: ${values(conflict, 'en')}.`,
      'Only the first counts here, and it may be the wrong one.',
      CHOOSE.en,
    ],
  }),
  'party-twice': ({ subject }) => ({
    nl: [
      `${quoted(subject, 'nl')} staat twee keer bij de partijen, met verschillende gegevens.`,
      'Zo is niet vast te stellen voor welk belang zij spreekt en wat zij mag toezeggen.',
      CHOOSE.nl,
    ],
    en: [
      `${quoted(subject, 'en')} is among the parties twice, with different data.`,
      'It cannot be told then for which interest it speaks and what it may promise.',
      CHOOSE.en,
    ],
  }),
  'theme-twice': ({ subject }) => ({
    nl: [
      `Het thema ${quoted(subject, 'nl')} staat er twee keer.`,
      'Twee stukken tekst met één naam gaan vanzelf iets anders beloven.',
      'Voeg ze samen, of geef een van beide een andere naam.',
    ],
    en: [
      `The theme ${quoted(subject, 'en')} stands there twice.`,
      'Two pieces of text with one name will come to promise different things.',
      'Put them together, or give one of them another name.',
    ],
  }),
  'shared-name': (conflict) => ({
    nl: [
      `${quoted(conflict.subject, 'nl')} is de naam of afkorting van twee partijen: ${values(conflict, 'nl')}.`,
      'Waar die naam als eigenaar staat, is niet te zeggen wie er bedoeld is; zij telt daarom voor geen van beide.',
      'Geef een van beide een andere afkorting.',
    ],
    en: [
      `${quoted(conflict.subject, 'en')} is the name or abbreviation of two parties: ${values(conflict, 'en')}.`,
      'Where that name stands as an owner nobody can tell who is meant; it therefore counts for neither.',
      'Give one of them another abbreviation.',
    ],
  }),
  'parent-cycle': (conflict) => ({
    nl: [
      `${values(conflict, 'nl')} ${conflict.places.length === 1 ? 'is een onderdeel van zichzelf' : 'zijn onderdeel van elkaar'}.`,
      'Zo is niet te zien of twee eigenaars bij dezelfde afdeling horen.',
      'Zet bij elke partij alleen de eenheid die erboven staat.',
    ],
    en: [
      `${values(conflict, 'en')} ${conflict.places.length === 1 ? 'is part of itself' : 'are part of each other'}.`,
      'It cannot be seen then whether two owners belong to one department.',
      'Give each party only the unit above it.',
    ],
  }),
};

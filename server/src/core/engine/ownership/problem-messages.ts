import type { DataProblem, Expected, ProblemKind } from '../../config/problems.js';
import type { Language } from '../../language/types.js';
import type { Fix, Message } from '../types.js';
import { quoted, say, type Sayings } from './words.js';

/** Returns what to tell the writer of something in the data that cannot be read. */
export function messageFor(problem: DataProblem, language: Language): Message {
  return say(language, SAYINGS[problem.kind](problem));
}

/** Returns the fix that puts the key in place that was probably meant. */
export function replacementFor({ kind, span, nearest, taken }: DataProblem, language: Language): Fix | undefined {
  if (kind !== 'unknown-key' || nearest === undefined || taken) return undefined;
  const title = language === 'nl' ? `Vervangen door ${quoted(nearest, 'nl')}` : `Replace by ${quoted(nearest, 'en')}`;
  return { title, edits: [{ span, text: nearest }], safe: true };
}

const SKIPPED = {
  nl: 'Wat niet te lezen is, telt niet mee: het lijkt dan of het ontbreekt.',
  en: 'What cannot be read does not count: it then seems to be missing.',
} as const;

const SAYINGS: Readonly<Record<ProblemKind, (problem: DataProblem) => Sayings>> = {
  syntax: () => ({
    nl: [
      'De gegevens boven de tekst zijn vanaf hier niet te lezen.',
      SKIPPED.nl,
      'Kijk naar het inspringen, naar een dubbele punt in een zin (zet die zin tussen aanhalingstekens) en naar haken die niet sluiten.',
    ],
    en: [
      'The data above the text cannot be read from here on.',
      SKIPPED.en,
      'Look at the indents, at a colon inside a sentence (put that sentence in quotation marks) and at brackets that do not close.',
    ],
  }),
  'too-large': () => ({
    nl: [
      'De gegevens boven de tekst verwijzen zo vaak naar zichzelf dat ze niet te lezen zijn.',
      SKIPPED.nl,
      'Schrijf uit wat nu met & en * wordt herhaald.',
    ],
    en: [
      'The data above the text refer to themselves so often that they cannot be read.',
      SKIPPED.en,
      'Write out what is now repeated by & and *.',
    ],
  }),
  'unknown-key': ({ key = '', nearest }) => ({
    nl: [
      `${quoted(key, 'nl')} is hier geen bekende sleutel.`,
      SKIPPED.nl,
      nearest === undefined
        ? 'Haal de regel weg, of zet haar buiten de gegevens over de tafel.'
        : `Bedoelt u ${quoted(nearest, 'nl')}?`,
    ],
    en: [
      `${quoted(key, 'en')} is not a known key here.`,
      SKIPPED.en,
      nearest === undefined
        ? 'Remove the line, or move it out of the data about the table.'
        : `Did you mean ${quoted(nearest, 'en')}?`,
    ],
  }),
  'duplicate-key': ({ key = '' }) => ({
    nl: [
      `${quoted(key, 'nl')} staat er twee keer, misschien in twee talen.`,
      'Alleen de eerste telt.',
      'Voeg de twee samen.',
    ],
    en: [
      `${quoted(key, 'en')} stands there twice, perhaps in two languages.`,
      'Only the first one counts.',
      'Put the two together.',
    ],
  }),
  'wrong-type': ({ key = '', expected = 'text' }) => ({
    nl: [
      key === ''
        ? `Hier hoort ${EXPECTED.nl[expected]} te staan.`
        : `Bij ${quoted(key, 'nl')} hoort ${EXPECTED.nl[expected]} te staan.`,
      SKIPPED.nl,
      'Op de pagina van deze regel staat een voorbeeld.',
    ],
    en: [
      key === ''
        ? `${EXPECTED.en[expected]} is expected here.`
        : `${EXPECTED.en[expected]} is expected at ${quoted(key, 'en')}.`,
      SKIPPED.en,
      'The page of this rule shows an example.',
    ],
  }),
  'no-such-date': ({ value = '' }) => ({
    nl: [
      `${quoted(value, 'nl')} is een dag die niet bestaat.`,
      'Zonder datum is niet na te gaan of een besluit op tijd valt.',
      'Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2027-06-30.',
    ],
    en: [
      `${quoted(value, 'en')} is a day that does not exist.`,
      'Without a date nobody can check whether a decision is in time.',
      'Write the date as year-month-day, for example 2027-06-30.',
    ],
  }),
  'no-date': ({ value = '' }) => ({
    nl: [
      `${quoted(value, 'nl')} is geen datum waarop iemand kan rekenen.`,
      'Zonder datum is niet na te gaan of een besluit op tijd valt.',
      'Schrijf een dag, een maand of een kwartaal: 2027-06-30, juni 2027 of Q2 2027.',
    ],
    en: [
      `${quoted(value, 'en')} is not a date that anybody can count on.`,
      'Without a date nobody can check whether a decision is in time.',
      'Write a day, a month or a quarter: 2027-06-30, June 2027 or Q2 2027.',
    ],
  }),
  'no-theme': ({ value = '' }) => ({
    nl: [
      `In de rij van ${quoted(value, 'nl')} staat geen thema.`,
      'Zo is niet te zeggen waarvan zij eigenaar is; de rij telt daarom niet mee.',
      'Hoort zij bij het thema van de rij erboven, herhaal dat thema dan hier. Vul anders het thema in.',
    ],
    en: [
      `The row of ${quoted(value, 'en')} names no theme.`,
      'It cannot be told then what it owns; the row therefore does not count.',
      'If it belongs to the theme in the row above, repeat that theme here. Otherwise fill in the theme.',
    ],
  }),
};

const EXPECTED: Readonly<Record<Language, Readonly<Record<Expected, string>>>> = {
  nl: {
    text: 'een tekst',
    names: 'een naam of een lijst van namen',
    list: 'een lijst',
    map: 'een blok met sleutels',
    date: 'een datum',
  },
  en: { text: 'A text', names: 'A name or a list of names', list: 'A list', map: 'A block of keys', date: 'A date' },
};

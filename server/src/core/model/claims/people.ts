import type { Language } from '../../language/types.js';
import { phrasesOf, type Phrases } from '../phrases.js';
import { vocabulary } from '../vocabulary.js';

/** Words for groups of people other than those who write the draft. */
export const PEOPLE: Readonly<Record<Language, Phrases>> = { nl: peopleOf('nl'), en: peopleOf('en') };

/** One of them: "bewoner", "boer", "shopkeeper". */
export const ONE_OF_PEOPLE: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    vocabulary.claims.people.nl.flatMap((word) => [word.replace(/en$|s$/, ''), word.replace(/en$/, 'e'), 'mens']),
  ),
  en: new Set(vocabulary.claims.people.en.flatMap((word) => [word.replace(/s$/, ''), word.replace(/ies$/, 'y')])),
};

function peopleOf(language: Language): Phrases {
  const { people } = vocabulary.claims;
  return phrasesOf([...people[language], ...people.endings[language].map((ending) => `*${ending}`)]);
}

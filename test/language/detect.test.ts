import { describe, expect, it } from 'vitest';
import {
  countVotes,
  isForeign,
  languageOf,
  sumOfVotes,
  tokenize,
  type Votes,
} from '../../server/src/core/language/index.js';
import { textRules } from '../support/language.js';

const rules = textRules();

function votesOf(prose: string): Votes {
  const { tokens, ranges } = tokenize([{ start: 0, prose }], rules);
  return countVotes(tokens, ranges[0] ?? [0, 0], rules);
}

const DUTCH = 'De stad groeit en dat vraagt om keuzes die wij niet langer voor ons uit schuiven, want de ruimte is op.';
const ENGLISH =
  'The city is growing and that asks for choices which we can no longer put off, because there is no space left.';
const GERMAN =
  'Die Stadt wächst und das verlangt Entscheidungen, die wir nicht länger vor uns herschieben können, weil der Raum knapp ist und die Zeit drängt und die Bürger eine Antwort erwarten.';
const FRENCH =
  'La ville grandit et cela demande des choix que nous ne pouvons plus remettre, parce que la place manque et que les habitants attendent une réponse claire de la part de leurs élus.';

describe('language', () => {
  it.each([
    [DUTCH, 'nl'],
    [ENGLISH, 'en'],
    [GERMAN, undefined],
    [FRENCH, undefined],
    ['Mobiliteit 2040', undefined],
    ['We will seek to deliver a balanced mix of homes wherever possible.', 'en'],
    ['We support the local centres of our town.', 'en'],
    ['We willen in 2030 over een wijk van formaat praten.', 'nl'],
    ['We in of over is', undefined],
  ])('%s', (text, language) => {
    expect(languageOf(votesOf(text))).toBe(language);
  });

  it('lets a block inherit what it does not clearly leave', () => {
    expect(languageOf(votesOf('Mobiliteit'), 'nl')).toBe('nl');
    expect(languageOf(votesOf('The Green Deal'), 'nl')).toBe('nl');
    expect(languageOf(votesOf(ENGLISH), 'nl')).toBe('en');
    expect(languageOf(votesOf(DUTCH), 'en')).toBe('nl');
  });

  it('says of a whole document that it is in neither', () => {
    const sum = sumOfVotes([GERMAN, GERMAN, FRENCH].map(votesOf));
    expect(isForeign(sum)).toBe(true);
    expect(isForeign(votesOf(DUTCH))).toBe(false);
    expect(isForeign(votesOf('Kort stuk'))).toBe(false);
  });
});

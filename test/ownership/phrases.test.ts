import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrasesOf } from '../../server/src/core/model/phrases.js';
import { vocabulary } from '../../server/src/core/model/vocabulary.js';
import { MASK } from '../../server/src/core/text/index.js';
import { runs } from '../support/runs.js';

const LIST = [
  ...vocabulary.claims.trends.nl,
  ...vocabulary.claims.certainty.en,
  'deur',
  'deur dicht',
  '*deuren',
  "don't",
];
const PIECES = [
  ...LIST.flatMap((phrase) => phrase.replace(/\*/g, 'wonen').split(/(?<=\W)/)),
  ...[
    ' ',
    '\n',
    MASK,
    '-',
    "'",
    '’',
    '.',
    'é',
    'e\u0301',
    'ſ',
    '\u212a',
    'İ',
    '𝒜',
    '5',
    'x',
    'Deur',
    'STEEDS',
    'GROEIENDER',
  ],
];

/** One expression of the whole list, longest phrases first: slow, and plainly right. */
function reference(list: readonly string[]) {
  const source = [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/\*/g, '\\p{L}+').replace(/ /g, `[\\s${MASK}]+`))
    .join('|');
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
  return (text: string, from: number) => {
    expression.lastIndex = from;
    const match = expression.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  };
}

it.each([
  ['a list of plain phrases', LIST.filter((phrase) => !phrase.startsWith('*'))],
  ['a list with open words', LIST],
])('finds in %s what an expression of the list finds', (_name, list) => {
  const { find } = phrasesOf(list);
  const expected = reference(list);
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(20), (words, from) => {
      expect(find(words, from)).toEqual(expected(words, from));
    }),
    { numRuns: runs(3000) },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as english from '../../server/src/core/generated/language-en.js';
import * as dutch from '../../server/src/core/generated/language-nl.js';
import { createTextRules, createVocabulary, tokenize } from '../../server/src/core/language/index.js';
import { createHintReader, mayHold } from '../../server/src/core/model/phrase-hints.js';
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
  const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
  const first = new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
  return {
    find(text: string, from: number) {
      anywhere.lastIndex = from;
      const match = anywhere.exec(text);
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
    },
    begins: (text: string) => first.test(text),
  };
}

it.each([
  ['a list of plain phrases', LIST.filter((phrase) => !phrase.startsWith('*'))],
  ['a list with open words', LIST],
])('finds in %s what an expression of the list finds', (_name, list) => {
  const { find, begins } = phrasesOf(list);
  const expected = reference(list);
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(20), (words, at) => {
      // Nobody asks from between the halves of a character, where an expression looks back over the whole of it.
      const from = /^[\udc00-\udfff]/.test(words.slice(at)) ? at + 1 : at;
      expect(find(words, from)).toEqual(expected.find(words, from));
      expect(begins(words)).toBe(expected.begins(words));
    }),
    { numRuns: runs(3000) },
  );
});

it('begins no word behind a letter of two units', () => {
  expect(phrasesOf(['massaal']).find('𝒜massaal', 2)).toBeUndefined();
  expect(phrasesOf(['massaal']).find('𝒜 massaal', 2)).toEqual({ start: 3, end: 10 });
});

it('is never told by the words of a text that a phrase is not there which is', () => {
  const lists = [LIST, ['deur dicht', "don't"], ['*deuren'], ['sa', 'men'], vocabulary.questions.clashes.nl].map(
    phrasesOf,
  );
  const words = createVocabulary();
  const rules = createTextRules(words, [dutch.load(), english.load()]);
  const reader = createHintReader(words);
  const text = fc
    .array(fc.constantFrom(...PIECES, 'sa-\nmen', 'botst'), { maxLength: 14 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (prose) => {
      const { tokens, ranges } = tokenize([{ start: 0, prose }], rules);
      const [firstToken, endToken] = ranges[0] ?? [0, 0];
      const hints = reader.read([{ firstToken, endToken }], tokens);
      for (const { find, list } of lists) {
        if (find(prose) !== undefined) expect(mayHold(hints, 0, list), prose).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

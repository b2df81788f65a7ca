/** Reading words and matching phrases cost as much as their text is long, also where one thing stands in it again and again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTextRules, createVocabulary, splitSentences, tokenize } from '../../server/src/core/language/index.js';
import { compileLexicon, type LexiconList } from '../../server/src/core/lexicon/index.js';
import { grammarsIn, morphologyOf, readGrammar, textRules } from '../support/language.js';
import { startCounting, type StepCounter } from './steps.js';

const LENGTH = 2000;
/** Fewer would mean that nothing was counted; one step may take many characters. */
const LEAST_STEPS = 200;
/** Of eight times the text; what grows with the square takes 64 times the steps. */
const MOST_STEPS = 16;

let steps: StepCounter;
beforeAll(async () => {
  steps = await startCounting();
});
afterAll(() => steps.stop());

async function expectLinear(act: (times: number) => void): Promise<void> {
  act(LENGTH);
  const counts = await steps.count([() => act(LENGTH), () => act(8 * LENGTH)]);
  const [few = 0, many = 0] = counts.map((taken) => taken.steps);
  expect(few).toBeGreaterThan(LEAST_STEPS);
  expect(many / few).toBeLessThan(MOST_STEPS);
}

describe('tokens', () => {
  const rules = textRules();

  it.each(['a', 'a.', 'o.a.', 'a-', "'", '-\n', 'a\u00AD\n', 'a-\u2060', '1.', '\u2060', 'é', '..', '1a'])(
    '%j repeated',
    (part) =>
      expectLinear((times) => {
        tokenize([{ start: 0, prose: part.repeat(times) }], rules);
      }),
  );
});

describe('phrases', () => {
  const lists = grammarsIn('lexicons/nl')
    .filter((name) => name !== 'exclusions.yaml')
    .map((name) => readGrammar<LexiconList>(`lexicons/nl/${name}`));
  const vocabulary = createVocabulary();
  const data = { ...morphologyOf('nl'), lists };
  const rules = createTextRules(vocabulary, [data]);
  const matcher = compileLexicon(data, vocabulary);

  it.each([
    'zetten we vol in op groen ',
    'zet ',
    'zowel ',
    'waar mogelijk ',
    'in ',
    '( ',
    ', die zet ',
    'te in zetten ',
    'geen maatwerk ',
  ])('%j repeated in one sentence', (part) =>
    expectLinear((times) => {
      const blocks = [{ start: 0, prose: part.repeat(times) }];
      const tokenized = tokenize(blocks, rules);
      for (const { firstToken, endToken } of splitSentences(blocks, tokenized, ['nl'], rules)) {
        matcher.match(tokenized.tokens, firstToken, endToken);
      }
    }),
  );
});

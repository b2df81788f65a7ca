/** What is read of the drafts that rules are tuned on; the held-out drafts have floors of their own. */
import { expect, it } from 'vitest';
import { measureRules } from '../precision/measure-rules.js';
import { addScores, NO_SCORE, precisionOf, recallOf } from '../precision/score.js';

const { rules, themes } = measureRules('develop');

it('reads the status and the owners of the labelled themes', () => {
  expect(themes.status / themes.all).toBeGreaterThanOrEqual(0.95);
  expect(themes.owners / themes.all).toBeGreaterThanOrEqual(0.92);
});

it('finds what is wrong with the table, and little else', () => {
  const all = [...rules.values()].reduce(addScores, NO_SCORE);
  expect(precisionOf(all)).toBeGreaterThanOrEqual(0.85);
  expect(recallOf(all)).toBeGreaterThanOrEqual(0.75);
});

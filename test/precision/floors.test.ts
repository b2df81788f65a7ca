/** No change may bring the held-out figures below their floors. */
import { expect, it } from 'vitest';
import { belowFloors } from './floors.js';
import { measureAll } from './measure-all.js';
import { addScores, NO_SCORE, precisionOf, recallOf } from './score.js';
import { scoreSnippets, scoreTableSentences } from './table-sentences.js';

it('keeps precision and recall on held-out drafts above their floors', () => {
  expect(belowFloors(measureAll('held-out'))).toEqual([]);
});

it('keeps what is found in sentences labelled beforehand above what was asked', () => {
  const checked = scoreTableSentences().filter(({ part }) => part === 'check');
  for (const scores of [
    checked.filter(({ name }) => name === 'agenda'),
    checked.filter(({ name }) => name !== 'agenda'),
  ]) {
    const sum = scores.map(({ score }) => score).reduce(addScores, NO_SCORE);
    expect(precisionOf(sum)).toBeGreaterThanOrEqual(0.9);
    expect(recallOf(sum)).toBeGreaterThanOrEqual(0.75);
  }
});

it('reads ownership in at least 150 themes of at least 40 drafts in small', () => {
  const { drafts, themes, status, owners } = scoreSnippets();
  expect([drafts >= 40, themes >= 150]).toEqual([true, true]);
  expect(status / themes).toBeGreaterThanOrEqual(0.95);
  expect(owners / themes).toBeGreaterThanOrEqual(0.92);
});

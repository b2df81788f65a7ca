/** No change may bring the held-out figures below their floors. */
import { expect, it } from 'vitest';
import { belowFloors } from './floors.js';
import { measureAll } from './measure-all.js';

it('keeps precision and recall on held-out drafts above their floors', () => {
  expect(belowFloors(measureAll('held-out'))).toEqual([]);
});

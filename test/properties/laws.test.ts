import { describe, it } from 'vitest';
import { laws } from './laws.js';

/** The same inputs at every run: what a change breaks is found by the change, and what chance finds by `npm run fuzz`. */
const SEED = 20261124;

describe('for any input', () => {
  it.each(laws)('$name', ({ hold, runs }) => hold({ seed: SEED, numRuns: runs }), 90_000);
});

import { describe, it } from 'vitest';
import { laws } from './laws.js';
import { runs } from '../support/runs.js';

/** The same inputs at every run: what a change breaks is found by the change, and what chance finds by `npm run fuzz`. */
const SEED = 20261124;

describe('for any input', () => {
  it.each(laws)('$name', (law) => law.hold({ seed: SEED, numRuns: runs(law.runs) }), 90_000);
});

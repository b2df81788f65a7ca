import { createLinter } from '../../server/src/core/index.js';

/** One linter for all tests of a worker: reading the language data takes longer than most tests. */
export const linter = createLinter();

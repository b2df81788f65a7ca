import { defineConfig } from 'vitest/config';

/** Random cases that the fast suite tries for each that the whole suite tries; see `test/support/runs.ts`. */
const FAST_SHARE = '0.1';

/** `vitest run` runs everything; with `--mode fast` what takes long is left out, and properties try fewer random cases. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
    exclude: ['test/editor/**', '**/node_modules/**', ...(mode === 'fast' ? ['**/*.slow.test.ts'] : [])],
    env: { VISIELINT_SHARE_OF_RUNS: mode === 'fast' ? FAST_SHARE : '1' },
    // Long enough for a machine that others use as well; no test measures time.
    testTimeout: 60_000,
    // No test keeps anything in a module, so files share what a worker has loaded; that halves the time of a run.
    isolate: false,
    // By default one core is left to watch mode, which on two cores is half of them.
    maxWorkers: '100%',
    // Compiling TypeScript anew at each run costs as much as a third of the tests.
    experimental: { fsModuleCache: true },
  },
}));

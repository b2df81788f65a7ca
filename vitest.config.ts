import { defineConfig } from 'vitest/config';

/** Random cases that the fast suite tries for each that the whole suite tries; see `test/support/runs.ts`. */
const FAST_SHARE = '0.04';

/** They count the steps of code that nothing has run before, so each has a process of its own. */
const COUNTED = ['test/hostile/*.slow.test.ts'];
const NONE_OF_OURS = ['test/editor/**', '**/node_modules/**'];

/** `vitest run` runs everything; with `--mode fast` what takes long is left out, and properties try fewer random cases. */
export default defineConfig(({ mode }) => {
  const isFast = mode === 'fast';
  const shared = {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
    exclude: [...NONE_OF_OURS, ...COUNTED, ...(isFast ? ['**/*.slow.test.ts'] : [])],
    // No test keeps anything in a module, so files share what a worker has loaded; that halves the time of a run.
    isolate: false,
  };
  const counted = { include: COUNTED, exclude: NONE_OF_OURS, isolate: true };
  return {
    test: {
      projects: [
        { extends: true, test: { name: 'shared', ...shared } },
        ...(isFast ? [] : [{ extends: true as const, test: { name: 'counted', ...counted } }]),
      ],
      env: { VISIELINT_SHARE_OF_RUNS: isFast ? FAST_SHARE : '1' },
      // Long enough for a machine that others use as well; no test measures time.
      testTimeout: 60_000,
      // By default one core is left to watch mode, which on two cores is half of them.
      maxWorkers: '100%',
      // Compiling TypeScript anew at each run costs as much as a third of the tests.
      experimental: { fsModuleCache: true },
    },
  };
});

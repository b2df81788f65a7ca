import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
    exclude: ['test/editor/**', '**/node_modules/**'],
    testTimeout: 20_000,
    // No test keeps anything in a module, so files share what a worker has loaded; that halves the time of a run.
    isolate: false,
  },
});

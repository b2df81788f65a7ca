import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
    exclude: ['test/editor/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});

/** The tests of what a draft means, with one mistake made in one file: `VISIELINT_MUTANT` names a file with both. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Mutant } from './mutants.js';

const mutant = JSON.parse(readFileSync(process.env['VISIELINT_MUTANT'] ?? '', 'utf8')) as Pick<
  Mutant,
  'file' | 'source'
>;
const isMutated = (id: string) => id.replace(/\?.*/, '').replaceAll('\\', '/').endsWith(mutant.file);

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (_code, id) => (isMutated(id) ? mutant.source : undefined),
      // What was compiled of a file with a mistake must not be taken for the file.
      configureVitest: ({ experimental_defineCacheKeyGenerator: define }) =>
        define(({ id }) => (isMutated(id) ? false : undefined)),
    },
  ],
  test: {
    include: [
      'test/{rules,samples}.test.ts',
      'test/{engine,ownership,sectors,lsp,cli,hostile}/*.test.ts',
      'test/precision/lexicon-sentences.test.ts',
    ],
    exclude: ['**/*.slow.test.ts', '**/node_modules/**'],
    // Ten runs of a property show most mistakes; a mistake that never ends is given up.
    env: { VISIELINT_SHARE_OF_RUNS: '0.1' },
    testTimeout: 60_000,
    isolate: false,
    maxWorkers: '100%',
    bail: 1,
    experimental: { fsModuleCache: true },
  },
});

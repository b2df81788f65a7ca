/** Bundles client and server for the desktop and the browser, and packs them into dist/visielint-<version>.vsix. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type BuildOptions } from 'esbuild';
import { inRepository } from './generators/paths.js';

const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string };

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};

const NODE: BuildOptions = { ...COMMON, platform: 'node', format: 'cjs' };
const BROWSER: BuildOptions = { ...COMMON, platform: 'browser', conditions: ['browser'] };

/** One line for each file of the extension: where it comes from, what it becomes, and for which host. */
const BUNDLES: readonly (readonly [entry: string, output: string, host: BuildOptions])[] = [
  ['client/src/node/extension.ts', 'extension.cjs', { ...NODE, external: ['vscode'] }],
  ['server/src/node/server-main.ts', 'server.cjs', NODE],
  ['client/src/browser/extension.ts', 'browser-extension.cjs', { ...BROWSER, format: 'cjs', external: ['vscode'] }],
  ['server/src/browser/server-main.ts', 'browser-server.js', { ...BROWSER, format: 'iife' }],
];

await Promise.all(
  BUNDLES.map(([entry, output, host]) =>
    build({ ...host, entryPoints: [inRepository(entry)], outfile: inRepository(`dist/${output}`) }),
  ),
);

const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
const file = inRepository(`dist/visielint-${version}.vsix`);
execFileSync(
  process.execPath,
  [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ],
  { cwd: inRepository('.'), stdio: 'inherit' },
);

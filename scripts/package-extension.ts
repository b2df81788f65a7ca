/** Bundles client and server for the desktop and the browser, and packs them into dist/visielint-<version>.vsix. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type BuildOptions } from 'esbuild';
import { DATA_ENTRIES, DATA_NAMES, dataLater } from './bundle-data.js';
import { bundledPackages, noticesOf } from './bundled-packages.js';
import { inRepository } from './generators/paths.js';

const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string };

/** Bytes that a writer on a slow line still downloads without a second thought. */
const LARGEST = 2_000_000;

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Both servers read the same data, which is most of what the extension holds. */
const DATA_NAME = 'visielintData';

const NODE: BuildOptions = { ...COMMON, platform: 'node', format: 'cjs' };
/** The server runs in a worker, where packages that are made for a page find no document. */
const BROWSER: BuildOptions = { ...COMMON, platform: 'browser', conditions: ['worker', 'browser'] };

/** One line for each file of the extension: where it comes from, what it becomes, and for which host. */
const BUNDLES: readonly (readonly [entry: string, output: string, host: BuildOptions])[] = [
  ['client/src/node/extension.ts', 'extension.cjs', { ...NODE, external: ['vscode'] }],
  [
    'server/src/node/server-main.ts',
    'server.cjs',
    { ...NODE, plugins: [dataLater((name) => `require("./data/${name}.cjs")`)], external: ['./data/*'] },
  ],
  ['client/src/browser/extension.ts', 'browser-extension.cjs', { ...BROWSER, format: 'cjs', external: ['vscode'] }],
  [
    'server/src/browser/server-main.ts',
    'browser-server.js',
    { ...BROWSER, format: 'iife', plugins: [dataLater((name) => `${DATA_NAME}['${name}']`)] },
  ],
];

await Promise.all([
  ...BUNDLES.map(([entry, output, host]) =>
    build({ ...host, entryPoints: [inRepository(entry)], outfile: inRepository(`dist/${output}`) }),
  ),
  ...DATA_NAMES.map(data),
]);

/** A process requires the file; a worker runs it as a script before the server, which then finds the data by name. */
async function data(name: string, index: number): Promise<void> {
  await build({
    ...COMMON,
    format: 'iife',
    globalName: `${DATA_NAME}_`,
    footer: {
      js: `if(typeof module==='object')module.exports=${DATA_NAME}_;else(self.${DATA_NAME}??={})['${name}']=${DATA_NAME}_;`,
    },
    entryPoints: [DATA_ENTRIES[index] ?? ''],
    outfile: inRepository(`dist/data/${name}.cjs`),
  });
}

writeFileSync(inRepository('dist/THIRD-PARTY-NOTICES.txt'), noticesOf(await bundledPackages('extension')));

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

const { size } = statSync(file);
if (size > LARGEST) throw new Error(`${file} has ${size} bytes; ${LARGEST} is the most.`);

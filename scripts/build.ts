/** Bundles what is published: the command line, the language server and the library with its types. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { BUILTINS_LATER } from './builtins-later.js';
import { DATA_ENTRIES, dataLater, partData } from './bundle-data.js';
import { bundledPackages, noticesOf } from './bundled-packages.js';
import { inRepository } from './generators/paths.js';

const DIST = inRepository('server/dist');

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

/** Node starts one minified CommonJS file about twice as fast as modules, so commands are that. */
const COMMAND: BuildOptions = {
  ...COMMON,
  plugins: [BUILTINS_LATER],
  format: 'cjs',
  // An `import()` of CommonJS makes Node scan the file for exports first, which takes longer than running it.
  supported: { 'dynamic-import': false },
};

const DATA_LATER = dataLater((name) => `require('./data/${name}.cjs')`);

/** Readers of documents are a program of their own, which is loaded when a document is met. */
const DOCUMENTS_LATER: Plugin = {
  name: 'documents-later',
  setup({ onResolve }) {
    onResolve({ filter: /formats\/documents\.js$/ }, () => ({ path: './documents.cjs', external: true }));
  },
};

const COMMAND_WITH_DATA: BuildOptions = {
  ...COMMAND,
  plugins: [BUILTINS_LATER, DATA_LATER, DOCUMENTS_LATER],
  external: ['./data/*'],
};

rmSync(DIST, { recursive: true, force: true });
execFileSync('npx', ['tsx', inRepository('scripts/generate.ts')], { stdio: 'inherit' });
await Promise.all([data(), commands(), languageServer(), library(), remarkPlugin()]);
await commandLine();
// What is generated has to be there before the command line can be loaded.
const { writeManPage } = await import('./man-page.js');
writeManPage(`${DIST}/man/visielint.1`);
cpSync(inRepository('grammars/schema'), `${DIST}/schema`, { recursive: true });
writeFileSync(inRepository('server/THIRD-PARTY-NOTICES.txt'), noticesOf(await bundledPackages('package')));
for (const name of ['LICENSE', 'README.md']) cpSync(inRepository(name), inRepository(`server/${name}`));

async function data(): Promise<void> {
  await build({ ...COMMAND, entryPoints: DATA_ENTRIES, outdir: `${DIST}/data`, outExtension: { '.js': '.cjs' } });
  for (const language of ['nl', 'en']) await partData(`${DIST}/data`, `language-${language}`);
}

async function commands(): Promise<void> {
  await build({
    ...COMMAND_WITH_DATA,
    entryPoints: [inRepository('server/src/node/run-cli.ts')],
    outfile: `${DIST}/run-cli.cjs`,
  });
  await build({
    ...COMMAND,
    entryPoints: [inRepository('server/src/formats/documents.ts')],
    outfile: `${DIST}/documents.cjs`,
  });
  await build({
    ...COMMAND_WITH_DATA,
    entryPoints: [inRepository('server/src/node/mcp-main.ts')],
    outfile: `${DIST}/mcp.cjs`,
  });
}

/** The entries hold what every start needs, and by what the rest is known, which `--version` never reads. */
async function commandLine(): Promise<void> {
  await build({
    ...COMMAND,
    entryPoints: {
      cli: inRepository('server/src/node/cli-main.ts'),
      worker: inRepository('server/src/node/worker-main.ts'),
    },
    outdir: DIST,
    outExtension: { '.js': '.cjs' },
    define: { BUILD: JSON.stringify(hashOfBuild()) },
    plugins: [
      {
        name: 'later',
        setup({ onResolve }) {
          onResolve({ filter: /\/run-cli\.js$/ }, () => ({ path: './run-cli.cjs', external: true }));
          onResolve({ filter: /\/server-main\.js$/ }, () => ({ path: './server.cjs', external: true }));
          onResolve({ filter: /\/mcp-main\.js$/ }, () => ({ path: './mcp.cjs', external: true }));
        },
      },
    ],
  });
}

/** Returns what stands for all that the command line runs. */
function hashOfBuild(): string {
  const hash = createHash('sha256');
  const data = readdirSync(`${DIST}/data`).map((name) => `data/${name}`);
  for (const name of ['run-cli.cjs', 'documents.cjs', ...data]) hash.update(readFileSync(`${DIST}/${name}`));
  return hash.digest('hex').slice(0, 16);
}

async function languageServer(): Promise<void> {
  const entry = inRepository('server/src/node/server-main.ts');
  if (!existsSync(entry)) return;
  await build({ ...COMMAND_WITH_DATA, entryPoints: [entry], outfile: `${DIST}/server.cjs` });
  await rulePageFiles();
}

/** Editors open the page of a rule by its address, so that each is a file. */
async function rulePageFiles(): Promise<void> {
  const { LANGUAGES, rules } = await import('../server/src/core/index.js');
  const { rulePageMarkdown } = await import('../server/src/core/pages.js');
  for (const language of LANGUAGES) {
    mkdirSync(`${DIST}/rules/${language}`, { recursive: true });
    for (const { id } of rules) {
      const page = rulePageMarkdown(id, language);
      if (page !== undefined) writeFileSync(`${DIST}/rules/${language}/${id}.md`, page);
    }
  }
}

/** The plugin for remark reads files, so it is made for Node; the engine it takes from the library beside it. */
async function remarkPlugin(): Promise<void> {
  await build({
    ...COMMON,
    format: 'esm',
    minify: false,
    entryPoints: { remark: inRepository('server/src/node/remark.ts') },
    outdir: DIST,
    plugins: [
      {
        name: 'engine-beside-it',
        setup({ onResolve }) {
          onResolve({ filter: /\/core\/index\.js$/ }, () => ({ path: './index.js', external: true }));
        },
      },
    ],
  });
}

/** Modules that are shared by several entries are in files of their own, so that a program holds each of them once. */
async function library(): Promise<void> {
  await build({
    ...COMMON,
    // The engine needs nothing of Node, so its library is made for any host.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'esm',
    splitting: true,
    minify: false,
    entryPoints: {
      index: inRepository('server/src/core/index.ts'),
      testing: inRepository('server/src/testing/index.ts'),
    },
    outdir: DIST,
    chunkNames: 'chunks/[hash]',
  });
  execFileSync(
    'npx',
    ['tsc', '-b', inRepository('server/tsconfig.shell.json'), inRepository('server/tsconfig.node.json')],
    {
      stdio: 'inherit',
    },
  );
}

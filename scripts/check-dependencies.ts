/**
 * Holds docs/dependencies.md to what the bundler says is published: each package that we chose has a row with its
 * licence, each row is true, and no package in a bundle has a licence that asks for more than to be passed on.
 */
import { readFileSync } from 'node:fs';
import { bundledPackages, PUBLISHED } from './bundled-packages.js';
import { inRepository } from './generators/paths.js';

/** Licences that ask for no more than that their text goes with the code. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'];

const read = (path: string) => readFileSync(inRepository(path), 'utf8');
const chosen = ['server/package.json', 'client/package.json'].flatMap((path) =>
  Object.keys((JSON.parse(read(path)) as { devDependencies: Record<string, string> }).devDependencies),
);
const rows = new Map(
  [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+?) \|/gm)].map((row) => [row[1], row[2]]),
);

const names = Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[];
const bundled = (await Promise.all(names.map(bundledPackages))).flat();
const wrong = [
  ...bundled
    .filter(({ licence }) => !PERMISSIVE.includes(licence))
    .map(({ name, licence }) => `${name} has the licence ${licence}`),
  ...bundled.filter(({ text }) => text === '').map(({ name }) => `${name} comes without the text of its licence`),
  ...bundled
    .filter(({ name }) => chosen.includes(name) && !rows.has(name))
    .map(({ name }) => `docs/dependencies.md says nothing of ${name}`),
  ...[...rows].flatMap(([name = '', licence]) => {
    const found = bundled.filter((one) => one.name === name);
    if (found.length === 0) return [`docs/dependencies.md names ${name}, which is in no bundle`];
    return found
      .filter((one) => one.licence !== licence)
      .map((one) => `${name} has the licence ${one.licence}, not ${licence}`);
  }),
];

console.log(
  wrong.length === 0
    ? `${new Set(bundled.map(({ name }) => name)).size} packages are bundled; all hold.`
    : wrong.join('\n'),
);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Builds what is published a second time and fails where a byte differs from the first. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './generators/paths.js';

const FOLDER = inRepository('server/dist');

function hashes(): Map<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((name) => statSync(join(FOLDER, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(FOLDER, name)))
          .digest('hex'),
      ]),
  );
}

function build(): Map<string, string> {
  execFileSync('npx', ['tsx', inRepository('scripts/build.ts')], { stdio: 'inherit' });
  return hashes();
}

const [first, second] = [build(), build()];
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
const leaking = [...first.keys()].filter((name) => readFileSync(join(FOLDER, name)).includes(inRepository('.')));
for (const name of different) console.log(`differs between two builds: ${name}`);
for (const name of leaking) console.log(`holds the path of this machine: ${name}`);
console.log(`${first.size} files built twice.`);
process.exitCode = different.length + leaking.length === 0 ? 0 : 1;

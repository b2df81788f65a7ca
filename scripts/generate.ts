/** Makes every generated file from its source; `--check` changes nothing and fails when one is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { generators } from './generators/index.js';

const checking = process.argv.includes('--check');
const stale: string[] = [];

for (const generator of generators) {
  for (const [path, content] of await generator()) {
    if (readOrEmpty(path) === content) continue;
    stale.push(relative(process.cwd(), path));
    if (checking) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

if (checking && stale.length > 0) {
  console.error(`Stale generated files; run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Makes small mistakes in rules and model, one at a time, and counts how many the examples of the rule pages and the
 * samples notice, and how many the tests of `vitest.config.ts` here notice of the rest:
 * `npx tsx test/mutation/run.ts [mutants] [seed] [part of a path]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { mutantsOf, type Mutant } from './mutants.js';

const [count = '100', seed = '1', part = ''] = process.argv.slice(2);
/** A mutant that goes on for ever is noticed too. */
const [LONGEST, LONGEST_TESTS] = [60_000, 600_000];
const folder = mkdtempSync(join(tmpdir(), 'visielint-mutants-'));
const oracle = join(folder, 'oracle.cjs');

const files = ['rules', 'model'].flatMap((room) =>
  readdirSync(`server/src/core/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `server/src/core/${room}/${name}`)
    .filter((path) => path.includes(part)),
);
const all = files.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
const chosen = sample(all, Number(count), Number(seed));

if (!(await survives())) throw new Error('The examples do not even hold without a mutant.');
const noticed = { examples: 0, tests: 0 };
for (const mutant of chosen) {
  if (!(await survives(mutant))) noticed.examples++;
  else if (!survivesTests(mutant)) noticed.tests++;
  else console.log(`survives  ${mutant.file}:${mutant.line}  ${oneLine(mutant.before)}  →  ${oneLine(mutant.after)}`);
}
rmSync(folder, { recursive: true, force: true });
const killed = noticed.examples + noticed.tests;
console.log(
  `${killed} of ${chosen.length} noticed (${Math.round((killed / chosen.length) * 100)} %), ${noticed.examples} of them by examples; ${all.length} possible; seed ${seed}`,
);

function survivesTests({ file, source }: Mutant): boolean {
  const path = join(folder, 'mutant.json');
  writeFileSync(path, JSON.stringify({ file, source }));
  const env = { ...process.env, VISIELINT_MUTANT: path };
  const argv = ['vitest', 'run', '--config', 'test/mutation/vitest.config.ts'];
  return spawnSync('npx', argv, { env, timeout: LONGEST_TESTS, stdio: 'ignore' }).status === 0;
}

async function survives(mutant?: Mutant): Promise<boolean> {
  try {
    await build({
      entryPoints: ['test/mutation/oracle.ts'],
      outfile: oracle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
      plugins: mutant ? [inPlaceOf(mutant)] : [],
    });
  } catch {
    return false;
  }
  return spawnSync(process.execPath, [oracle], { timeout: LONGEST, stdio: 'ignore' }).status === 0;
}

function inPlaceOf({ file, source }: Mutant): Plugin {
  return {
    name: 'mutant',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path.replaceAll('\\', '/').endsWith(file) ? { contents: source, loader: 'ts' } : undefined,
      );
    },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60);
}

/** Returns so many of the items, the same for the same seed. */
function sample<T>(items: readonly T[], size: number, start: number): T[] {
  const rest = [...items];
  const taken: T[] = [];
  let state = start;
  while (taken.length < size && rest.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    taken.push(...rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1));
  }
  return taken;
}

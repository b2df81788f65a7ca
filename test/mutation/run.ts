/**
 * Makes small mistakes in rules and model, one at a time, and counts how many the examples of the rule pages and the
 * samples notice: `npx tsx test/mutation/run.ts [mutants] [seed] [part of a path]`. The whole suite notices more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { mutantsOf, type Mutant } from './mutants.js';

const [count = '100', seed = '1', part = ''] = process.argv.slice(2);
/** A mutant that goes on for ever is noticed too. */
const LONGEST = 60_000;
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
let killed = 0;
for (const mutant of chosen) {
  if (!(await survives(mutant))) {
    killed++;
    continue;
  }
  console.log(`survives  ${mutant.file}:${mutant.line}  ${oneLine(mutant.before)}  →  ${oneLine(mutant.after)}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${killed} of ${chosen.length} noticed (${Math.round((killed / chosen.length) * 100)} %), of ${all.length} possible; seed ${seed}`,
);

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

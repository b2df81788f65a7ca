/** Runs everything that must hold before a change is published, and says at the end what does not. */
import { spawnSync } from 'node:child_process';

const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['format', 'prettier --check .'],
  ['types', 'tsc -b'],
  ['lint', 'eslint .'],
  ['unused code', 'knip'],
  ['dependencies', 'tsx scripts/check-dependencies.ts'],
  ['reproducible build', 'tsx scripts/check-reproducible.ts'],
  ['public interface', 'tsx scripts/api-report.ts'],
  ['package', 'publint server'],
  ['package types', 'attw --pack server --profile esm-only --quiet'],
  ['tests', 'vitest run'],
];

/** Files that are generated and not committed have to be there before anything can look at them. */
function generate(): boolean {
  const changes = () => spawnSync('git', ['diff'], { encoding: 'utf8', maxBuffer: 1e9 }).stdout;
  const before = changes();
  const { status } = spawnSync('npx', ['tsx', 'scripts/generate.ts'], { stdio: 'inherit' });
  // What is committed must have been up to date; what this run made anew is a change that somebody forgot.
  return status === 0 && changes() === before;
}

const failed: string[] = generate() ? [] : ['committed generated files'];
for (const [name, command] of STEPS) {
  console.log(`\n── ${name}: ${command}`);
  const started = Date.now();
  const { status } = spawnSync('npx', command.split(' '), { stdio: 'inherit' });
  console.log(`   ${status === 0 ? 'holds' : 'FAILS'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) failed.push(name);
}

console.log(failed.length === 0 ? '\nEverything holds.' : `\nDoes not hold: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

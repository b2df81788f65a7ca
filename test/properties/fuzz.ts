/**
 * Tries every law on ever new inputs until its time is up: `npm run fuzz [minutes] [seed] [part of a law's name]`.
 * It prints each seed, and `npm run fuzz 1 <seed> "<name>"` finds again what was found with it. Ends with 1 if a law was broken.
 */
import { laws } from './laws.js';

const MOST_MINUTES = 10;
/** Inputs between two looks at the clock; each round has a seed of its own. */
const INPUTS_PER_ROUND = 100;

const [minutes = String(MOST_MINUTES), firstSeed = String(Date.now() % 1_000_000_000), name = ''] =
  process.argv.slice(2);
const chosen = laws.filter((law) => law.name.includes(name));
const endAt = Date.now() + Math.min(Number(minutes), MOST_MINUTES) * 60_000;
const broken = new Set<string>();
const rounds = new Map(chosen.map((law) => [law.name, 0]));

console.log(`${chosen.length} laws until ${new Date(endAt).toISOString()}, first seed ${firstSeed}`);
for (let seed = Number(firstSeed); Date.now() < endAt; seed++) {
  for (const { name, hold } of chosen) {
    if (broken.has(name) || Date.now() >= endAt) continue;
    try {
      await hold({ seed, numRuns: INPUTS_PER_ROUND, endAt });
      rounds.set(name, (rounds.get(name) ?? 0) + 1);
    } catch (error) {
      broken.add(name);
      console.log(`\nBROKEN with seed ${seed}: ${name}\n${messageOf(error)}\n`);
    }
  }
  if (broken.size === chosen.length) break;
}

for (const [name, count] of rounds) {
  console.log(
    `${broken.has(name) ? 'BROKEN' : 'holds '}  ${String(count * INPUTS_PER_ROUND).padStart(7)} inputs  ${name}`,
  );
}
process.exitCode = broken.size === 0 ? 0 : 1;

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}

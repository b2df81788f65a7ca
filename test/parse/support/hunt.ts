/**
 * Looks for texts that visielint reads differently from the full parser, and prints the smallest it can make of each:
 * `npx tsx test/parse/support/hunt.ts [seed] [runs]`. The tests do the same with fewer texts and seeds that never change.
 */
import fc from 'fast-check';
import { markdown, type Emphasis } from './fragments.js';
import { expected, found } from './reference.js';

const [seed = '1', runs = '100000'] = process.argv.slice(2);

for (const emphasis of ['blocks', 'words', 'both'] as const satisfies readonly Emphasis[]) {
  for (const text of fc.sample(markdown(emphasis), { seed: Number(seed), numRuns: Number(runs) })) {
    if (differs(text)) report(shrunk(text));
  }
  console.log(`${emphasis}: done`);
}

function differs(text: string): boolean {
  try {
    return found(text).join('\n') !== expected(text).join('\n');
  } catch {
    return true;
  }
}

/** Leaves out ever smaller pieces as long as the difference stays. */
function shrunk(text: string): string {
  let changed = true;
  while (changed) {
    changed = false;
    for (let size = text.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at + size <= text.length;) {
        const shorter = text.slice(0, at) + text.slice(at + size);
        if (differs(shorter)) [text, changed] = [shorter, true];
        else at += size;
      }
    }
  }
  return text;
}

function report(text: string): void {
  console.log(JSON.stringify(text));
  const ours = found(text);
  const theirs = expected(text);
  for (let line = 0; line < Math.max(ours.length, theirs.length); line++) {
    if (ours[line] !== theirs[line]) console.log(`  found    ${ours[line]}\n  expected ${theirs[line]}`);
  }
}

/** One measurement in a process of its own; prints it as JSON. */
import { createLinter } from '../../server/src/core/index.js';
import { makeDoc, makeProse } from './drafts.mjs';

const [task = 'bare', language = 'nl', size = '0'] = process.argv.slice(2);
const bytes = Number(size);
/** Every run gets another draft, so that nothing is measured twice from a cache. */
const RUNS = bytes > 5e6 ? 3 : bytes > 5e5 ? 7 : 25;
const WARM_UP_MS = 1500;

const times = task === 'bare' ? [0] : task === 'edit' ? edits() : lints();
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    median: times[times.length >> 1],
    p95: times[Math.floor(times.length * 0.95)],
    size: bytes,
    rss: process.resourceUsage().maxRSS,
  }),
);

function draft(seed: number): string {
  const text: string = task === 'prose' ? makeProse(language, bytes, seed) : makeDoc(language, bytes, seed);
  return text;
}

function lints(): number[] {
  const linter = createLinter();
  const warm = task === 'prose' ? makeProse(language, 100e3, 1) : makeDoc(language, 100e3, 1);
  for (const start = performance.now(); performance.now() - start < WARM_UP_MS;) linter.lint(warm);
  return Array.from({ length: RUNS }, (_, run) => {
    const text = draft(run + 2);
    return timed(() => linter.lint(text));
  });
}

function edits(): number[] {
  const session = createLinter().open();
  let text: string = makeDoc(language, bytes, 3);
  session.update(text);
  return Array.from({ length: 200 }, (_, edit) => {
    const at = (edit * 7919 * 131) % text.length;
    text = text.slice(0, at) + 'e' + text.slice(at);
    return timed(() => session.update(text));
  });
}

function timed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

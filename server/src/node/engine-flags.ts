import { setFlagsFromString } from 'node:v8';

const isNode20 = process.versions.v8.startsWith('11.');

/**
 * Node 20 makes fast code of whatever runs a while, and spends more on it than a run of less than a minute gets back. Later versions have
 * a compiler in between that is cheap. Threads go by the same.
 */
export function compileLater(): void {
  if (isNode20) setFlagsFromString('--interrupt-budget=500000');
}

/** What V8 has by itself. */
const USUAL_BUDGET = 67_584;

/** Milliseconds after which a server has shown what it found in the drafts that were open. */
const STARTED = 5000;

/** The same only while a server starts: it runs all day, and each edit gets back what its fast code costs. */
export function compileLaterAtFirst(): void {
  compileLater();
  if (isNode20) setTimeout(() => setFlagsFromString(`--interrupt-budget=${USUAL_BUDGET}`), STARTED).unref();
}

/**
 * Threads that are started later begin with the room for young objects that they would soon grow to: as long as it is small, what a draft
 * needs is copied again and again. Only where this was measured: later versions do not promise to bear flags that change while they run.
 */
export function startThreadsWithRoom(): void {
  if (isNode20) setFlagsFromString('--min-semi-space-size=16');
}

/** By itself V8 runs an expression slowly at first and compiles it when it is met again; a draft is long enough to do so at once. */
export function compileExpressionsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Each edit of a long draft leaves megabytes that nobody needs any more. By itself V8 lets them grow to several times what is in use
 * before it clears them away; this has them cleared sooner, for the most part by threads of its own.
 */
export function clearMemorySooner(): void {
  setFlagsFromString('--heap-growing-percent=60');
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks. */
const PAUSE = 10_000;

/** Milliseconds of processor time within a pause, from which on somebody is at work. */
const BUSY = 300;

/**
 * Gives back what is no longer needed once work has been followed by a pause. V8 itself clears memory only when more is asked for, so
 * that a server which waits for its writer would go on holding what the last edits left.
 */
export function tidyUpWhenIdle(): void {
  let before = process.cpuUsage();
  let isUntidy = false;
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    const isBusy = (user + system) / 1000 > BUSY;
    if (isUntidy && !isBusy) collect();
    isUntidy = isBusy;
    // What clearing itself takes is no work that leaves anything behind.
    before = process.cpuUsage();
  };
  setInterval(look, PAUSE).unref();
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
}

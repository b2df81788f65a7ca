import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FromThread, Thread } from '../cli/pool.js';

/** How many threads can run at once. */
export const coreCount = availableParallelism;

/** Resolves when messages that have arrived have been heard. */
export const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Starts a thread that runs the given script. */
export function startThread(script: URL | string): Thread {
  const worker = new Worker(script);
  // The run waits for answers, not for threads; one that is idle keeps no process alive.
  worker.unref();
  let unanswered = 0;
  return {
    post: (message) => {
      if (unanswered++ === 0) worker.ref();
      worker.postMessage(message);
    },
    onAnswer: (listen) =>
      void worker.on('message', (answer: FromThread) => {
        if (--unanswered === 0) worker.unref();
        listen(answer);
      }),
    onEnd(listen) {
      let cause = 'its thread ended';
      worker.on('error', (error) => (cause = error.message));
      worker.on('exit', () => listen(cause));
    },
    async stop() {
      await worker.terminate();
    },
  };
}

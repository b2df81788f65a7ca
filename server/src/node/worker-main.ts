/** A thread that reads drafts for the command line. */
import { parentPort } from 'node:worker_threads';
import type { ToThread } from '../cli/pool.js';
import { createThreadBody } from '../cli/thread.js';

const answer = createThreadBody();
parentPort?.on('message', (message: ToThread) => parentPort?.postMessage(answer(message)));

/** A thread that reads drafts for the command line; it is of the same program, so that what was compiled of it is of use here too. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readCompiled } from './code-cache.js';

/** Stands for everything that the program is made of; put in when it is built. */
declare const BUILD: string;

readCompiled(join(__dirname, '..', '.cache'), BUILD);
import('./run-cli.js').then(
  ({ answerTasks }) => {
    if (parentPort) answerTasks(parentPort);
  },
  (error: unknown) => {
    throw error;
  },
);

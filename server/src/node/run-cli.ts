import type { MessagePort } from 'node:worker_threads';
import { createComplaints } from '../cli/complaints.js';
import { ExitCode } from '../cli/exit-code.js';
import { main } from '../cli/main.js';
import type { ToThread } from '../cli/pool.js';
import { createThreadBody } from '../cli/thread.js';
import { FileError } from '../workspace/index.js';
import { dropUnfinished } from './files.js';
import { nodeIo } from './io.js';

/** Runs the command line on this process; `build` stands for everything that the program is made of. */
export async function runCli(build: string): Promise<void> {
  const io = nodeIo(build);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      dropUnfinished();
      // Now that nobody listens any more, the signal ends the process as whoever sent it expects.
      process.kill(process.pid, signal);
    });
  }
  // Node ends when there is nothing left to wait for; if that is before the end of the run, nobody must take it for a good one.
  process.exitCode = ExitCode.failure;
  try {
    process.exitCode = await main(process.argv.slice(2), io);
  } catch (error) {
    if (error instanceof FileError)
      return createComplaints(io, 'en')
        .file(error)
        .catch(() => undefined);
    // What comes here is a fault of ours; its stack is what a report of it needs.
    process.stderr.write(`visielint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

/** Reads the drafts that another thread sends. */
export function answerTasks(port: MessagePort): void {
  const answer = createThreadBody();
  port.on('message', (message: ToThread) => port.postMessage(answer(message)));
}

import { main } from '../cli/main.js';
import { nodeIo } from './io.js';

/** Runs the command line on this process. */
export async function runCli(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), nodeIo());
  } catch (error) {
    // What comes here is a fault of ours; its stack is what a report of it needs.
    process.stderr.write(`visielint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 3;
  }
}

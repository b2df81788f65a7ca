import { FileError } from '../workspace/index.js';
import type { Complaints } from './complaints.js';
import { ExitCode } from './exit-code.js';

/** Does something to a file; what goes wrong with it is said, and the run goes on. Returns what that does to the exit code. */
export async function attempt(act: () => Promise<void>, complaints: Complaints): Promise<ExitCode> {
  try {
    await act();
    return ExitCode.clean;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complaints.file(error);
    return ExitCode.failure;
  }
}

import { execFile } from 'node:child_process';
import { GitError } from '../cli/io.js';

/** More than the text of any draft, since the old version of one is read whole. */
const LONGEST_OUTPUT = 256 * 1024 * 1024;

/** Runs git in a folder and returns what it writes. Rejects with a `GitError`. */
export function git(args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Git speaks the language of its user, but what is read here is for programs only.
    const options = { cwd: folder, encoding: 'buffer', maxBuffer: LONGEST_OUTPUT } as const;
    execFile('git', args, options, (error, stdout, stderr) => {
      if (!error) resolve(stdout.toString('utf8'));
      else reject(new GitError(error.code === 'ENOENT' ? 'missing' : 'failed', stderr.toString('utf8').trim()));
    });
  });
}

import type { WritableFiles } from '../workspace/index.js';
import type { Thread } from './pool.js';

/** A stream that text is written to. */
export interface Output {
  /** Resolves when the text is on its way; a reader who has gone away is no error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** Everything that the command line takes from the world around it, handed in by the host. */
export interface Io {
  /** Absolute, with slashes. */
  readonly cwd: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: WritableFiles;
  /** Returns all of standard input. Rejects with a `FileError` when it is no text. */
  readStdin(): Promise<string>;
  /** Runs git in a folder and returns what it writes. Rejects with a `GitError`. */
  git(args: readonly string[], folder: string): Promise<string>;
  /** Returns a name for a text that no other text has. */
  hash(text: string): string;
  /** How drafts are read side by side; absent where that cannot be. */
  readonly threads?: { readonly count: number; start(): Thread };
}

/** Thrown when git is not there, or does not do what it is asked; `detail` is what it says. */
export class GitError extends Error {
  constructor(
    readonly trouble: 'missing' | 'failed',
    readonly detail = '',
  ) {
    super(`git ${trouble}: ${detail}`);
  }
}

import type { Linter } from '../core/index.js';
import type { WritableFiles } from '../workspace/index.js';
import type { Readers } from './pool.js';

/** A stream that text is written to. */
export interface Output {
  /** Resolves when the text is on its way; a reader who has gone away is no error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** Questions to the user; nothing is returned when the user goes away. */
export interface Prompts {
  select(
    message: string,
    options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[],
  ): Promise<string | undefined>;
  /** `example` is shown where the answer will stand. */
  text(message: string, example: string): Promise<string | undefined>;
}

/** Where changes are looked for; absolute paths. */
export interface Watched {
  /** Files, globs, and folders with all below them. */
  readonly deep: readonly string[];
  /** Folders without those below them. */
  readonly shallow: readonly string[];
}

/** Everything that the command line takes from the world around it, handed in by the host. */
export interface Io {
  /** Stands for the program with all its rules and language data: another build may find something else. */
  readonly build: string;
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
  /** Tells in bunches which files changed, by their absolute paths, until the host stops looking. */
  changes(watched: Watched): AsyncIterable<readonly string[]>;
  /** Returns the milliseconds since the process began. */
  clock(): number;
  /** Returns a name for a text that no other text has. */
  hash(text: string): string;
  /** Used by every command of a host that runs many; absent where a command makes its own. */
  readonly linter?: Linter;
  /** Asks the user; absent when nobody sits at a terminal. */
  readonly prompts?: Prompts;
  /** How drafts are read side by side; absent where that cannot be. */
  readonly threads?: Pick<Readers, 'count' | 'start' | 'rest'>;
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

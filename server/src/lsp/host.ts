import type { Linter, RulePages } from '../core/index.js';
import type { FileAccess } from '../workspace/index.js';

/** What the language server needs of the world; a process gives it from the disk, a web worker asks its client. */
export interface Host {
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** Resolves after so many milliseconds; the server has no clock of its own. */
  delay(milliseconds: number): Promise<void>;
  readonly files: FileAccess;
  /** Returns the path by which `files` knows an address, or nothing for what is in no file, such as an unsaved draft. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** Used by every server of a host that starts many; absent where a server makes its own. */
  readonly linter?: Linter;
  /** Where the pages of rules stand as files; absent where they do not. */
  readonly rulePages?: RulePages;
}

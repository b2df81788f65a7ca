import type { Config } from '../core/index.js';

/** What the language server needs of the world; a process gives it from the disk, a web worker asks its client. */
export interface Host {
  readonly version: string;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** Resolves after so many milliseconds; the server has no clock of its own. */
  delay(milliseconds: number): Promise<void>;
  /** Returns the text of a file, or nothing when there is none that can be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Returns the addresses of the drafts in a folder, in order. */
  findDrafts(folder: string): Promise<readonly string[]>;
  /** Returns the configuration that holds for a file, with what is wrong in the files that it was read from. */
  configure(uri: string): Promise<FileConfiguration>;
}

/** The configuration of one file, as found from where the file stands. */
export interface FileConfiguration {
  readonly config: Config;
  /** Whether a configuration file was found at all. */
  readonly found: boolean;
}

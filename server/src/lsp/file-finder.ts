import type { Rule } from '../core/index.js';
import { createConfigFinder, FileError, findDrafts, type FileAccess, type FoundConfig } from '../workspace/index.js';
import type { Documents } from './documents.js';
import type { Host } from './host.js';

/** Files by their addresses: which there are, what stands in them, and which configuration holds for them. */
export interface FileFinder {
  /** Returns the text of a file, or nothing when there is none that can be read as text. */
  readText(uri: string): Promise<string | undefined>;
  /** Returns the drafts in a folder, in order; what git or visielint ignores is left out. */
  draftsIn(folder: string): Promise<readonly string[]>;
  /** Returns the configuration for an address, found from where its file stands; nothing for what is in no file. */
  configFor(uri: string): Promise<FoundConfig | undefined>;
  /** Returns whether a configuration was looked for at this address. */
  hasLookedAt(uri: string): boolean;
  /** Returns the address of a path that the configuration names. */
  uriOf(path: string): string;
  forget(): void;
}

export function createFileFinder(
  host: Host,
  {
    rules,
    documents,
    onUse,
  }: {
    rules: readonly Rule[];
    documents: Documents;
    /** Hears of the addresses of the files that a configuration is made of. */
    onUse: (uris: readonly string[]) => void;
  },
): FileFinder {
  const { files } = host;
  const looked = new Set<string>();
  const watched: FileAccess = {
    ...files,
    readText(path) {
      looked.add(path);
      const open = documents.get(host.uriOf(path));
      return open ? Promise.resolve(open.text) : files.readText(path);
    },
  };
  const configs = createConfigFinder({ files: watched, rules });

  return {
    async readText(uri) {
      const path = host.pathOf(uri);
      if (path === undefined) return undefined;
      try {
        return (await files.readText(path)).replace(/^\uFEFF/, '');
      } catch (error) {
        if (error instanceof FileError) return undefined;
        throw error;
      }
    },
    async draftsIn(folder) {
      const path = host.pathOf(folder);
      if (path === undefined) return [];
      const { paths } = await findDrafts([path], { files, cwd: path });
      return paths.map((found) => host.uriOf(found));
    },
    async configFor(uri) {
      const path = host.pathOf(uri);
      if (path === undefined) return undefined;
      const found = await configs.configFor(path);
      onUse(found.uses.map((used) => host.uriOf(used)));
      return found;
    },
    uriOf: (path) => host.uriOf(path),
    hasLookedAt(uri) {
      const path = host.pathOf(uri);
      return path !== undefined && looked.has(path);
    },
    forget() {
      looked.clear();
      configs.forget();
    },
  };
}

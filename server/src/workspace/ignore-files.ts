import ignore, { type Ignore } from 'ignore';
import type { FileAccess } from './files.js';
import { folderOf, isInside, relativePath, resolvePath } from './paths.js';

/** The ignore files from a repository's top down to one folder. */
export interface IgnoreChain {
  /** Returns whether a path in the folder is left out; a folder's path ends in a slash. */
  ignores(path: string): boolean;
}

/** Reads ignore files of folders, each once. */
export interface IgnoreReader {
  /** What holds in a folder: its own files and those of the folders above it. */
  chainFor(folder: string): Promise<IgnoreChain>;
}

interface Level {
  readonly folder: string;
  readonly ignore: Ignore;
}

/** Returns a reader of these ignore files, such as `.gitignore`. A `.git` folder is where the search upwards ends. */
export function createIgnoreReader(names: readonly string[], files: FileAccess): IgnoreReader {
  const known = new Map<string, Promise<readonly Level[]>>();

  function levelsFor(folder: string): Promise<readonly Level[]> {
    let levels = known.get(folder);
    if (!levels) {
      levels = readLevels(folder);
      known.set(folder, levels);
    }
    return levels;
  }

  async function readLevels(folder: string): Promise<readonly Level[]> {
    const parent = folderOf(folder);
    const top = parent === folder || (await files.kindOf(resolvePath(folder, '.git'))) !== undefined;
    const above = top ? [] : await levelsFor(parent);
    const texts = await Promise.all(names.map((name) => files.readText(resolvePath(folder, name)).catch(() => '')));
    if (texts.every((text) => text === '')) return above;
    return [...above, { folder, ignore: ignore().add(texts.join('\n')) }];
  }

  return {
    async chainFor(folder) {
      const levels = await levelsFor(folder);
      return { ignores: (path) => ignored(levels, path) };
    },
  };
}

/** As in git, the nearest file that says anything of a path decides. */
function ignored(levels: readonly Level[], path: string): boolean {
  for (const { folder, ignore } of [...levels].reverse()) {
    if (!isInside(folder, path)) continue;
    const relative = relativePath(folder, path) + (path.endsWith('/') ? '/' : '');
    const { ignored, unignored } = ignore.test(relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

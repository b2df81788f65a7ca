import { statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Watched } from '../cli/io.js';
import { slashed } from '../workspace/index.js';

/** Editors write a file in several steps; these belong to one change. */
const ONE_CHANGE = 150;

/** Tells of changed files below folders and beside files, in bunches, for ever. */
export async function* changesIn(watched: Watched): AsyncGenerator<string[]> {
  const changed = new Set<string>();
  let tell: () => void = () => {};
  const watchers = [...foldersOf(watched)].flatMap(([folder, recursive]): FSWatcher[] => {
    const listen = (_event: string, name: string | null): void => {
      if (name !== null) changed.add(slashed(resolve(folder, name)));
      tell();
    };
    try {
      // A folder that goes away while it is watched is no fault of the run.
      return [watch(folder, { recursive }, listen).on('error', () => {})];
    } catch {
      return [];
    }
  });
  try {
    for (;;) {
      if (changed.size === 0) await new Promise<void>((resolve) => (tell = resolve));
      await setTimeout(ONE_CHANGE);
      const bunch = [...changed];
      changed.clear();
      yield bunch;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** A file is watched by its folder, since editors put a new file in its place; a glob by the folder before it. */
function foldersOf({ deep, shallow }: Watched): Map<string, boolean> {
  const folders = new Map(shallow.map((folder): [string, boolean] => [folder, false]));
  for (const path of deep) {
    const base = path.replace(/\/[^/]*[*?{[].*$/s, '');
    const stats = statSync(base, { throwIfNoEntry: false });
    if (stats?.isDirectory()) folders.set(base, true);
    else if (stats && !folders.has(dirname(base))) folders.set(dirname(base), false);
  }
  return folders;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DEFAULT_CONFIG } from '../core/index.js';
import type { Host } from '../lsp/host.js';

declare const VISIELINT_VERSION: string;

/** Returns the host of a server that has a disk. */
export function createDiskHost(): Host {
  return {
    version: typeof VISIELINT_VERSION === 'string' ? VISIELINT_VERSION : 'dev',
    today: () => new Date().toLocaleDateString('sv-SE'),
    delay: (milliseconds) => setTimeout(milliseconds),
    async readText(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    async findDrafts(folder) {
      const path = pathOf(folder);
      if (path === undefined) return [];
      const names = await readdir(path, { recursive: true }).catch(() => []);
      const drafts = names.filter((name) => /\.(?:md|markdown|txt)$/i.test(name) && !name.includes('node_modules'));
      return drafts.map((name) => pathToFileURL(join(path, name)).href).sort();
    },
    configure: async () => ({ config: DEFAULT_CONFIG, found: false }),
  };
}

function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

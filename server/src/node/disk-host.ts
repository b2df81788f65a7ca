import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../lsp/host.js';
import { slashed } from '../workspace/index.js';
import { nodeFiles } from './files.js';

/** Returns the host of a server that has a disk. */
export function createDiskHost(): Host {
  return {
    today: () => new Date().toLocaleDateString('sv-SE'),
    delay: (milliseconds) => setTimeout(milliseconds),
    files: nodeFiles,
    pathOf: (uri) => (uri.startsWith('file:') ? slashed(fileURLToPath(uri)) : undefined),
    uriOf: (path) => pathToFileURL(path).href,
  };
}

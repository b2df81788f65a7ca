import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../lsp/host.js';
import { slashed } from '../workspace/index.js';
import { nodeFiles } from './files.js';
import { today } from './today.js';

/** Returns the host of a server that has a disk; `pages` is the folder in which the pages of rules stand, if any does. */
export function createDiskHost({ pages }: { pages?: string } = {}): Host {
  return {
    today,
    // A timer waits a whole millisecond at least, which adds up between two thousand drafts.
    delay: (milliseconds) => (milliseconds === 0 ? setImmediate() : setTimeout(milliseconds)),
    files: nodeFiles,
    pathOf: (uri) => (uri.startsWith('file:') ? slashed(fileURLToPath(uri)) : undefined),
    uriOf: (path) => pathToFileURL(path).href,
    ...(pages !== undefined && existsSync(pages)
      ? { rulePages: (rule, language) => pathToFileURL(join(pages, language, `${rule}.md`)).href }
      : {}),
  };
}

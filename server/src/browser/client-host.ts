import type { Connection } from 'vscode-languageserver';
import { DEFAULT_CONFIG } from '../core/index.js';
import type { Host } from '../lsp/host.js';
import { FIND_FILES, READ_FILE, type FindFilesParams, type ReadFileParams } from '../lsp/protocol.js';

declare const VISIELINT_VERSION: string;

/** Returns the host of a server without a disk: its client has the files. */
export function createClientHost(connection: Connection): Host {
  return {
    version: typeof VISIELINT_VERSION === 'string' ? VISIELINT_VERSION : 'dev',
    today: () => new Date().toLocaleDateString('sv-SE'),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    async readText(uri) {
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(READ_FILE, params)) ?? undefined;
    },
    async findDrafts(folder) {
      const params: FindFilesParams = { include: '**/*.{md,markdown,txt}' };
      const all = await connection.sendRequest<string[]>(FIND_FILES, params);
      return all.filter((uri) => uri.startsWith(folder));
    },
    configure: async () => ({ config: DEFAULT_CONFIG, found: false }),
  };
}

import type { Connection } from 'vscode-languageserver';
import type { Host } from '../lsp/host.js';
import { LIST_FOLDER, READ_FILE, type FileParams, type FolderEntry } from '../lsp/protocol.js';
import { FileError, type FileAccess } from '../workspace/index.js';

/** Returns the host of a server without a disk: its client has the files. Paths carry scheme and authority in front. */
export function createClientHost(connection: Connection): Host {
  const origins = new Set<string>();

  function pathOf(uri: string): string | undefined {
    const [, origin = '', path] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
    if (path === undefined) return undefined;
    origins.add(origin);
    return decodeURIComponent(path);
  }

  /** One client shows one place at a time; a path alone does not say where it came from. */
  function uriOf(path: string): string {
    const [origin = 'file://'] = [...origins].reverse();
    return origin + path.split('/').map(encodeURIComponent).join('/');
  }

  return {
    today: () => new Date().toLocaleDateString('sv-SE'),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    files: clientFiles(connection, uriOf),
    pathOf,
    uriOf,
  };
}

function clientFiles(connection: Connection, uriOf: (path: string) => string): FileAccess {
  async function readText(path: string): Promise<string> {
    const params: FileParams = { uri: uriOf(path) };
    const text = await connection.sendRequest<string | null>(READ_FILE, params);
    if (text === null) throw new FileError('missing', path);
    return text;
  }

  async function list(path: string): Promise<readonly FolderEntry[]> {
    const params: FileParams = { uri: uriOf(path) };
    const entries = await connection.sendRequest<readonly FolderEntry[] | null>(LIST_FOLDER, params);
    if (entries === null) throw new FileError('missing', path);
    return entries;
  }

  return {
    readText,
    readBytes: async (path) => new TextEncoder().encode(await readText(path)),
    list,
    async kindOf(path) {
      // What can be listed is a folder; nothing else is asked about the others.
      return list(path).then(
        () => 'folder' as const,
        () => 'file' as const,
      );
    },
  };
}

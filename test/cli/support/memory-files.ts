import { decode } from '../../../server/src/node/files.js';
import { FileError, type Entry, type WritableFiles } from '../../../server/src/workspace/index.js';

/** What stands at a path: text, bytes, or a file or folder that may not be read. */
export type Content = string | Uint8Array | { readonly denied: true };

/** Returns files that exist in memory only. */
export function memoryFiles(contents: Record<string, Content>): WritableFiles {
  const paths = () => Object.keys(contents);
  const isFolder = (path: string) => path === '/' || paths().some((name) => name.startsWith(`${path}/`));

  async function readBytes(path: string): Promise<Uint8Array> {
    const content = contents[path];
    if (content === undefined) throw new FileError(isFolder(path) ? 'is-folder' : 'missing', path, 'ENOENT');
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if ('denied' in content) throw new FileError('denied', path, 'EACCES');
    return content;
  }

  async function write(path: string, content: string | Uint8Array): Promise<void> {
    const there = contents[path];
    if (typeof there === 'object' && 'denied' in there) throw new FileError('unwritable', path, 'EACCES');
    contents[path] = content;
  }

  return {
    readBytes,
    writeText: write,
    writeBytes: write,
    readText: async (path) => decode(await readBytes(path), path),
    kindOf: async (path) => (isFolder(path) ? 'folder' : contents[path] === undefined ? undefined : 'file'),
    async list(folder) {
      const denied = contents[`${folder}/`];
      if (denied !== undefined) throw new FileError('denied', folder, 'EACCES');
      const start = folder === '/' ? '/' : `${folder}/`;
      const rest = paths()
        .filter((path) => path.startsWith(start))
        .map((path) => path.slice(start.length));
      const names = new Set(rest.map((path) => path.split('/')[0] ?? ''));
      return [...names].map((name): Entry => ({ name, kind: isFolder(start + name) ? 'folder' : 'file' }));
    },
  };
}

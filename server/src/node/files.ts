import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileError, slashed, type Entry, type WritableFiles, type FileTrouble } from '../workspace/index.js';

/** Access to the files of the machine. */
export const nodeFiles: WritableFiles = {
  async readText(path) {
    return decode(await readBytes(path), path);
  },
  readBytes,
  writeText: write,
  writeBytes: write,
  async list(folder) {
    const entries = await attempt(folder, () => readdir(folder, { withFileTypes: true }));
    return Promise.all(
      entries.map(async (entry): Promise<Entry> => {
        if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
        if (entry.isFile()) return { name: entry.name, kind: 'file' };
        const target = entry.isSymbolicLink() ? await kindOf(`${folder}/${entry.name}`) : undefined;
        return { name: entry.name, kind: target === 'file' ? 'file' : 'other' };
      }),
    );
  },
  kindOf,
};

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await replaceFile(path, content);
  } catch (error) {
    throw new FileError('unwritable', slashed(path), (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function readBytes(path: string): Promise<Uint8Array> {
  return attempt(path, () => readFile(path));
}

/** Returns the text of UTF-8 bytes, a byte-order mark included. Throws a `FileError` for anything else. */
export function decode(bytes: Uint8Array, path: string): string {
  const name = slashed(path);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileError('not-text', name, 'UTF-16');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new FileError('not-text', name, `a zero byte at ${zero}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError('not-text', name, 'another encoding');
  }
}

/** Writes beside the file and then takes its place; a link keeps pointing where it does, and rights stay as they are. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (stats) => stats.mode,
    () => undefined,
  );
  await mkdir(dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content, mode === undefined ? {} : { mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'is-folder',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

async function attempt<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileError(TROUBLES[code] ?? 'other', slashed(path), code === '' ? message : code);
  }
}

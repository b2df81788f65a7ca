import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { isatty as isTerminal } from 'node:tty';
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
        return entry.isSymbolicLink() ? linkIn(folder, entry.name) : { name: entry.name, kind: 'other' };
      }),
    );
  },
  kindOf,
};

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await replaceFile(path, content);
  } catch (error) {
    throw unwritable(slashed(path), error);
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

/** A link counts as what it leads to, when that is a plain file: one that leads to a device would be read for ever. */
async function linkIn(folder: string, name: string): Promise<Entry> {
  try {
    const [from, target] = await Promise.all([realpath(folder), realpath(`${folder}/${name}`)]);
    if (!(await stat(target)).isFile()) return { name, kind: 'other' };
    return { name, kind: 'file', target: slashed(relative(from, target)) };
  } catch {
    return { name, kind: 'other' };
  }
}

function readBytes(path: string): Promise<Uint8Array> {
  return attempt(path, async () => {
    const file = await open(path);
    try {
      const stats = await file.stat();
      // Pipes are how a shell hands over what a command writes; a disk or a source of zeros has no end.
      if (stats.isBlockDevice() || (stats.isCharacterDevice() && !isTerminal(file.fd))) {
        throw new FileError('no-file', slashed(path));
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  });
}

/** Returns the text of UTF-8 bytes, a byte-order mark included. Throws a `FileError` for anything else. */
export function decode(bytes: Uint8Array, path: string): string {
  const name = slashed(path);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileError('not-text', name, 'UTF-16');
  }
  // Whoever names such a file by mistake is not helped by hearing at which byte it is no text.
  if (OLD_WORD.every((byte, at) => bytes[at] === byte)) throw new FileError('old-word', name);
  if (PDF.every((byte, at) => bytes[at] === byte)) throw new FileError('pdf', name);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new FileError('not-text', name, `a zero byte at ${zero}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError('not-text', name, 'another encoding');
  }
}

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [...'%PDF-'].map((letter) => letter.charCodeAt(0));

/** Files that are being written beside their place. */
const unfinished = new Set<string>();

/** Takes away what has been written in part, for a process that is about to end. */
export function dropUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Writes beside the file and then takes its place, so that whoever reads it, and whatever breaks this off, meets the old
 * file or the new one. A link keeps pointing where it does, and rights stay as they are. A pipe or a device is written to.
 */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => undefined);
  if (there && !there.isFile() && !there.isDirectory()) return writeFile(target, content);
  await makeFolder(dirname(target));
  const beside = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  unfinished.add(beside);
  try {
    // The new bytes are on the disk before the old ones go, or a power cut could leave neither.
    await writeFile(beside, content, { flag: 'wx', ...(there ? { flush: true, mode: there.mode } : {}) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    unfinished.delete(beside);
  }
}

/** Node's own way of making folders above a folder never ends where a file system denies that they can be there. */
async function makeFolder(path: string): Promise<void> {
  const make = () =>
    mkdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make();
  });
}

/** Returns what to tell of a file or stream that could not be written. */
export function unwritable(path: string, error: unknown): FileError {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return new FileError(FULL.includes(code) ? 'full' : 'unwritable', path, code);
}

/** No room on the disk, or none that one may still take. */
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT'];

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
    if (error instanceof FileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileError(TROUBLES[code] ?? 'other', slashed(path), code === '' ? message : code);
  }
}

import { Inflate, strFromU8 } from 'fflate';
import { DocumentError } from '../types.js';
import { crc32 } from './crc32.js';
import { joined } from './joined.js';

/** A file in an archive, as the archive's directory describes it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Place of its line in the directory, and that line's length. */
  readonly directoryAt: number;
  readonly directoryLength: number;
  readonly headerAt: number;
  readonly method: number;
  readonly compressedSize: number;
  /** Checksum of its content. */
  readonly sum: number;
}

/** An archive of which single files are unpacked when they are asked for. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ArchiveEntry[];
  readonly directoryAt: number;
  /** Offset of the record that closes the archive. */
  readonly endAt: number;
  has(name: string): boolean;
  /** Returns the UTF-8 text of a file, nothing if it is not there. Throws a `DocumentError`. */
  text(name: string): string | undefined;
}

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const DIRECTORY_LENGTH = 46;
const HEADER_LENGTH = 30;
const [STORED, DEFLATED] = [0, 8];
/** More text than this is in no document that people write; the text of a novel is one hundredth of it. */
const MOST_UNPACKED = 128 * 1024 * 1024;

/** Reads an archive's directory; nothing is unpacked yet, and never to a disk. Throws a `DocumentError`. */
export function openArchive(file: Uint8Array): Archive {
  // What hosts read may be of a class of their own, whose `slice` copies nothing.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  refuseOldWord(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  const count = view.getUint16(endAt + 10, true);
  const directoryAt = view.getUint32(endAt + 16, true);
  const entries = readDirectory(bytes, view, { count, directoryAt });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let unpacked = 0;
  return {
    bytes,
    entries,
    directoryAt,
    endAt,
    has: (name) => byName.has(name),
    text(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const content = unpack(bytes, { view, entry, most: MOST_UNPACKED - unpacked });
      unpacked += content.length;
      return strFromU8(content);
    },
  };
}

function refuseOldWord(bytes: Uint8Array): void {
  if (!OLD_WORD.every((byte, at) => bytes[at] === byte)) return;
  // A password turns a Word file into the container of old, which holds the new one under this name.
  const isEncrypted = indexOf(bytes, utf16('EncryptedPackage')) >= 0;
  throw isEncrypted
    ? new DocumentError('encrypted', 'a password is asked for')
    : new DocumentError('old-word', 'Word 97-2003');
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}

/** The record stands at the end, behind which only a comment may follow. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new DocumentError('damaged', 'no zip archive, or cut short');
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { count, directoryAt }: { count: number; directoryAt: number },
): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY) {
      throw new DocumentError('damaged', 'its directory cannot be read');
    }
    const nameLength = view.getUint16(at + 28, true);
    const directoryLength =
      DIRECTORY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = strFromU8(bytes.subarray(at + DIRECTORY_LENGTH, at + DIRECTORY_LENGTH + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new DocumentError('encrypted', `${name} asks for a password`);
    // Nothing is ever unpacked to a disk; but no program that writes documents makes such a name.
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(name)) {
      throw new DocumentError('damaged', 'a name in it leads outside the archive');
    }
    entries.push({
      name,
      directoryAt: at,
      directoryLength,
      headerAt: view.getUint32(at + 42, true),
      sum: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
    });
    at += directoryLength;
  }
  return entries;
}

/** Returns where a file's compressed bytes begin. */
function contentAt(view: DataView, { headerAt, name }: ArchiveEntry): number {
  if (headerAt + HEADER_LENGTH > view.byteLength || view.getUint32(headerAt, true) !== HEADER) {
    throw new DocumentError('damaged', `${name} is not where the directory says`);
  }
  return headerAt + HEADER_LENGTH + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
}

interface Unpacking {
  readonly view: DataView;
  readonly entry: ArchiveEntry;
  /** Bytes that it may unpack to. */
  readonly most: number;
}

/** The sizes in an archive may lie, so what comes out is counted as it comes. */
function unpack(bytes: Uint8Array, { view, entry, most }: Unpacking): Uint8Array {
  const start = contentAt(view, entry);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new DocumentError('damaged', `${entry.name} is cut short`);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new DocumentError('damaged', `${entry.name} is packed in an unknown way`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new DocumentError('too-large', 'it unpacks to more than 128 MB of text');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('damaged', `${entry.name} cannot be unpacked`);
  }
  const content = joined(chunks, length);
  if (crc32(content) !== entry.sum) throw new DocumentError('damaged', `${entry.name} is not what it was`);
  return content;
}

/** So little is fed at a time that a bomb is noticed before it has gone off. */
const STEP = 64 * 1024;

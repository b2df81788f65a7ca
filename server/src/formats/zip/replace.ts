import { deflateSync, strToU8 } from 'fflate';
import type { Archive, ArchiveEntry } from './archive.js';
import { crc32 } from './crc32.js';
import { joined } from './joined.js';

/**
 * Returns an archive in which some files have another text, or are new. Every other file is copied as it lies there,
 * compressed bytes, dates and all.
 */
export function replaceFiles(archive: Archive, texts: ReadonlyMap<string, string>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    at += bytes.length;
  };
  const ends = endsOf(archive);
  for (const entry of archive.entries) {
    const line = archive.bytes.slice(entry.directoryAt, entry.directoryAt + entry.directoryLength);
    const text = texts.get(entry.name);
    const view = new DataView(line.buffer);
    view.setUint32(42, at, true);
    if (text === undefined) put(archive.bytes.subarray(entry.headerAt, ends.get(entry)));
    else {
      const packed = pack(text);
      put(headerOf(view, line, packed));
      put(packed.bytes);
    }
    directory.push(line);
  }
  for (const [name, text] of texts) {
    if (archive.has(name)) continue;
    const packed = pack(text);
    const line = newLine(name, at);
    put(headerOf(new DataView(line.buffer), line, packed));
    put(packed.bytes);
    directory.push(line);
  }
  const directoryAt = at;
  for (const line of directory) put(line);
  const end = archive.bytes.slice(archive.endAt);
  const view = new DataView(end.buffer);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, at - directoryAt, true);
  view.setUint32(16, directoryAt, true);
  put(end);
  return joined(parts, at);
}

/** A file reaches to the next one, or to the directory; what may follow its bytes belongs to it. */
function endsOf({ entries, directoryAt }: Archive): ReadonlyMap<ArchiveEntry, number> {
  const ordered = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  return new Map(ordered.map((entry, index) => [entry, ordered[index + 1]?.headerAt ?? directoryAt]));
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly sum: number;
}

function pack(text: string): Packed {
  const content = strToU8(text);
  return { bytes: deflateSync(content, { level: 6 }), size: content.length, sum: crc32(content) };
}

const HEADER_LENGTH = 30;
const DIRECTORY_LENGTH = 46;
const DEFLATED = 8;
const UTF_8 = 0x0800;
const SIZES_FOLLOW = 0x0008;

/** Brings a line of the directory up to date, and returns the header that goes with it. */
function headerOf(view: DataView, line: Uint8Array, { bytes, size, sum }: Packed): Uint8Array {
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
  view.setUint16(10, DEFLATED, true);
  view.setUint32(16, sum, true);
  view.setUint32(20, bytes.length, true);
  view.setUint32(24, size, true);
  const nameLength = view.getUint16(28, true);
  const header = new Uint8Array(HEADER_LENGTH + nameLength);
  const target = new DataView(header.buffer);
  target.setUint32(0, 0x04034b50, true);
  // Version needed, flags, method, time, date, sum, sizes and the name's length stand in the same order in both.
  header.set(line.subarray(6, 30), 4);
  target.setUint16(28, 0, true);
  header.set(line.subarray(DIRECTORY_LENGTH, DIRECTORY_LENGTH + nameLength), HEADER_LENGTH);
  return header;
}

/** 1 January 1980, the first day that an archive can name: the same input gives the same bytes. */
const FIRST_DAY = 0x0021;

function newLine(name: string, at: number): Uint8Array {
  const letters = strToU8(name);
  const line = new Uint8Array(DIRECTORY_LENGTH + letters.length);
  const view = new DataView(line.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, UTF_8, true);
  view.setUint16(14, FIRST_DAY, true);
  view.setUint16(28, letters.length, true);
  view.setUint32(42, at, true);
  line.set(letters, DIRECTORY_LENGTH);
  return line;
}

/** What stands in a folder. Links to folders are `other`, so that nobody walks in a circle. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Path of the file that a link leads to, seen from the folder; absent for what is no link. */
  readonly target?: string;
}

/** Why a file could not be read or written. */
export type FileTrouble =
  | 'missing'
  | 'denied'
  | 'is-folder'
  /** A device, which has no end. */
  | 'no-file'
  | 'not-text'
  | 'too-large'
  /** Found in a folder as a link to a file that stands elsewhere. */
  | 'elsewhere'
  /** A document that is broken, or none of its kind. */
  | 'damaged'
  /** A document that asks for a password. */
  | 'encrypted'
  /** A Word file of before 2007. */
  | 'old-word'
  | 'pdf'
  | 'unwritable'
  /** The disk holds no more. */
  | 'full'
  /** Written by somebody else since it was read. */
  | 'changed'
  | 'other';

/** Thrown by a `FileAccess`; `detail` is what the system says. */
export class FileError extends Error {
  constructor(
    readonly trouble: FileTrouble,
    readonly path: string,
    readonly detail = '',
  ) {
    super(`${trouble}: ${path}${detail === '' ? '' : ` (${detail})`}`);
  }
}

/** Access to files, handed in by the host. Paths are absolute, with slashes. */
export interface FileAccess {
  /** Returns the text of a UTF-8 file, a byte-order mark included. Rejects with a `FileError`. */
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  list(folder: string): Promise<readonly Entry[]>;
  /** Follows links; nothing for what is not there. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
}

/** Access to files for those who may change them; the language server only reads. */
export interface WritableFiles extends FileAccess {
  /** Writes a whole file or nothing, so that a run that is broken off leaves no half one. Rejects with a `FileError`. */
  writeText(path: string, text: string): Promise<void>;
  /** The same for what is no text. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
}

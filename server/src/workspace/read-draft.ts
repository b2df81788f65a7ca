import { documentKind, type DocumentKind, type DocumentTrouble, type ReadDocument } from '../formats/index.js';
import { FileError, type FileAccess } from './files.js';

/** A draft as the engine reads it. */
export interface DraftSource {
  /** Markdown or plain text. */
  readonly text: string;
  /** Present for what is no text file: where its Markdown came from. */
  readonly document?: ReadDocument;
}

/** Reads a draft: text as it stands, Word files, OpenDocument texts and pages as Markdown. Rejects with a `FileError`. */
export async function readDraft(path: string, files: FileAccess): Promise<DraftSource> {
  const kind = documentKind(path);
  if (kind === undefined) return { text: await files.readText(path) };
  const document = await readAs(kind, path, files);
  return { text: document.text, document };
}

async function readAs(kind: DocumentKind, path: string, files: FileAccess): Promise<ReadDocument> {
  const content =
    kind === 'html' ? { kind, text: await files.readText(path) } : { kind, bytes: await files.readBytes(path) };
  // Readers are large, and most drafts are Markdown; so they are loaded when they are needed.
  const { readDocument } = await import('../formats/documents.js');
  try {
    return readDocument(content);
  } catch (error) {
    throw fileErrorOf(error, path);
  }
}

/** Readers may be loaded as a program of their own, whose errors are of a class of their own. */
export function fileErrorOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('trouble' in error) || error instanceof FileError) return error;
  const { trouble, detail } = error as Error & { trouble: DocumentTrouble; detail: string };
  return new FileError(trouble, path, detail);
}

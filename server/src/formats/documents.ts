import { readHtml } from './read/html.js';
import { readOdt } from './read/odt.js';
import { DocumentError, type DocumentKind, type ReadDocument } from './types.js';
import { readWord } from './word/read.js';
import { openArchive } from './zip/archive.js';

export { annotateWord } from './word/annotate.js';

/** Bytes of a document that is to be read; pages come as text, since their encoding was seen to already. */
export type DocumentInput =
  { readonly kind: 'docx' | 'odt'; readonly bytes: Uint8Array } | { readonly kind: 'html'; readonly text: string };

/** Returns a document as Markdown. Throws a `DocumentError`. */
export function readDocument(input: DocumentInput): ReadDocument {
  try {
    if (input.kind === 'html') return readHtml(input.text);
    const archive = openArchive(input.bytes);
    // What a file holds counts, not what its name says: mail programs and people rename.
    if (archive.has('content.xml')) return readOdt(archive);
    return readWord(archive);
  } catch (error) {
    // Elements that are nested without end run any reader out of stack.
    if (error instanceof RangeError) throw new DocumentError('damaged', 'nested too deeply');
    throw error;
  }
}

export type { DocumentKind };

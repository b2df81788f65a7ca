import type { DocumentKind, Piece } from './types.js';

export * from './types.js';

const ENDINGS: readonly (readonly [ending: string, kind: DocumentKind])[] = [
  ['.docx', 'docx'],
  ['.odt', 'odt'],
  ['.html', 'html'],
  ['.htm', 'html'],
];

/** Name endings of documents that are looked for in folders. Pages are read when they are named: a folder may hold a whole site. */
export const DOCUMENT_EXTENSIONS: readonly string[] = ['.docx', '.odt'];

/** Returns what kind of document a path names, if it is one that must be read by a reader of its own. */
export function documentKind(path: string): DocumentKind | undefined {
  const lower = path.toLowerCase();
  return ENDINGS.find(([ending]) => lower.endsWith(ending))?.[1];
}

/** Returns the piece at an offset of the Markdown; else the next one, or the last. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low] ?? pieces.at(-1);
}

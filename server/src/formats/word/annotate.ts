import { attribute, elements, parseXml } from '../read/xml.js';
import { pieceAt } from '../index.js';
import type { DocumentComment, Piece, PieceSource } from '../types.js';
import { openArchive, type Archive } from '../zip/archive.js';
import { replaceFiles } from '../zip/replace.js';
import { commentFiles, type CommentStamp } from './comments.js';
import { markedXml, type Marked } from './marks.js';
import { readWord, type WordReading } from './read.js';

export type { CommentStamp };

/**
 * Returns the Word file with comments at the places of its Markdown; what it held stays as it was, byte for byte, except
 * for the marks in its text and the parts that name comments. Throws a `DocumentError`.
 */
export function annotateWord(bytes: Uint8Array, comments: readonly DocumentComment[], stamp: CommentStamp): Uint8Array {
  const archive = openArchive(bytes);
  const reading = readWord(archive);
  const first = firstFreeId(archive, reading);
  const placed = comments.flatMap((comment, index) => {
    const place = placeOf(comment, reading);
    return place ? [{ ...place, id: first + index, paragraphs: comment.paragraphs }] : [];
  });
  if (placed.length === 0) return bytes;
  return replaceFiles(
    archive,
    new Map([
      [reading.parts.document, markedXml(reading, placed)],
      ...commentFiles(archive, reading.parts, { placed, stamp }),
    ]),
  );
}

/** Returns the texts between which a comment stands; a comment on what Word cannot comment on stands right before it. */
function placeOf({ start, end }: DocumentComment, { pieces }: WordReading): Omit<Marked, 'id'> | undefined {
  const from = pieceAt(pieces, start);
  if (!from) return undefined;
  const index = pieces.indexOf(from);
  const covered: Piece[] = [];
  for (let at = index; at < pieces.length && (pieces[at]?.at ?? 0) < Math.max(end, start + 1); at++) {
    const piece = pieces[at];
    if (piece?.source) covered.push(piece);
  }
  const [first, last] = [covered[0], covered.at(-1)];
  if (first && last) return { start: sourceAt(first, start), end: sourceAt(last, end) };
  const before = pieces.slice(0, index).findLast(({ source }) => source);
  const near = before ? sourceAt(before, before.at + before.length) : pieces.find(({ source }) => source)?.source;
  return near ? { start: near, end: near } : undefined;
}

function sourceAt({ at, length, source }: Piece, offset: number): PieceSource {
  const within = Math.max(0, Math.min(offset - at, length));
  return { text: source?.text ?? 0, offset: (source?.offset ?? 0) + within };
}

function firstFreeId(archive: Archive, { parts }: WordReading): number {
  const name = parts.related.get('comments');
  const text = name === undefined ? undefined : archive.text(name);
  if (name === undefined || text === undefined) return 0;
  const ids = elements(parseXml(text, name)).map((comment) => Number(attribute(comment, 'id') ?? -1));
  return Math.max(-1, ...ids.filter(Number.isFinite)) + 1;
}

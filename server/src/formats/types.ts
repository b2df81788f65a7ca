/** Why a document could not be read. */
export type DocumentTrouble =
  /** No document of its kind, or one that is broken. */
  | 'damaged'
  /** Protected with a password. */
  | 'encrypted'
  /** A Word file of before 2007 under a new name. */
  | 'old-word'
  /** Unpacks to more than anybody writes. */
  | 'too-large';

/** Thrown by readers; `detail` says what was found, in English. */
export class DocumentError extends Error {
  constructor(
    readonly trouble: DocumentTrouble,
    readonly detail: string,
  ) {
    super(`${trouble}: ${detail}`);
  }
}

/** A stretch of text that stands in the Markdown exactly as in the document. Offsets and columns in UTF-16 units, from 0. */
export interface Piece {
  /** Offset in the Markdown. */
  readonly at: number;
  readonly length: number;
  /** Number of the paragraph that it stands in, from 1, and where in it. */
  readonly paragraph: number;
  readonly column: number;
  /** Where it came from, for whoever writes back into the document. */
  readonly source?: PieceSource | undefined;
}

/** Place of a piece in a part of the document. */
export interface PieceSource {
  /** Index of the text among all texts of the part that are read. */
  readonly text: number;
  /** Offset in that text, entities taken as the characters that they stand for. */
  readonly offset: number;
}

/** A document as Markdown, with a map back. */
export interface ReadDocument {
  readonly text: string;
  /** In the order of the Markdown; what lies between them is marks of Markdown. */
  readonly pieces: readonly Piece[];
  /** Whether changes were tracked in it; they are read as accepted. */
  readonly trackedChanges: boolean;
}

/** Kinds of document that are no plain text, by the ending of their name. */
export type DocumentKind = 'docx' | 'odt' | 'html';

/** Texts of a note that is to stand beside words of a document. */
export interface DocumentComment {
  /** Offsets in the Markdown. */
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly string[];
}

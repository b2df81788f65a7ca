import type { VisionPart } from '../core/index.js';
import type { OpenDocument } from './documents.js';

/** Keeps what drafts tell the others of their visions, and notices when one says something else. */
export interface PartShelf {
  /** Returns the part of a draft that is open, made anew for a new version; the same object as long as it says the same. */
  open(uri: string, document: OpenDocument, make: () => VisionPart): VisionPart;
  /** Keeps the part of a version and returns whether the draft said something else before. */
  changes(uri: string, document: OpenDocument, part: VisionPart): boolean;
  /** Returns the part of a draft that nobody has open; read once. */
  closed(uri: string, read: () => Promise<VisionPart | undefined>): Promise<VisionPart | undefined>;
  forget(uri: string): void;
  /** Forgets what was read from files. */
  forgetFiles(): void;
}

interface Kept {
  readonly document: OpenDocument;
  readonly part: VisionPart;
  readonly text: string;
}

export function createPartShelf(): PartShelf {
  const opened = new Map<string, Kept>();
  const told = new Map<string, string>();
  const files = new Map<string, Promise<VisionPart | undefined>>();

  function keep(uri: string, document: OpenDocument, made: VisionPart): Kept {
    const before = opened.get(uri);
    const text = JSON.stringify(made);
    const kept = { document, part: before?.text === text ? before.part : made, text };
    opened.set(uri, kept);
    return kept;
  }

  return {
    open(uri, document, make) {
      const known = opened.get(uri);
      return known?.document === document ? known.part : keep(uri, document, make()).part;
    },
    changes(uri, document, part) {
      const { text } = keep(uri, document, part);
      const before = told.get(uri);
      told.set(uri, text);
      return before !== undefined && before !== text;
    },
    closed(uri, read) {
      const known = files.get(uri) ?? read();
      files.set(uri, known);
      return known;
    },
    forget(uri) {
      opened.delete(uri);
      told.delete(uri);
      files.delete(uri);
    },
    forgetFiles: () => files.clear(),
  };
}

import type { VisionPart } from '../core/index.js';
import type { OpenDocument } from './documents.js';

/** Keeps what drafts tell the others of their visions, and notices when one says something else. */
export interface PartShelf {
  /** Returns the part of a draft that is open, made anew for a new version; the same object as long as it says the same. */
  open(uri: string, document: OpenDocument, make: () => VisionPart): VisionPart;
  /** Returns whether it was ever asked if a draft says something else. */
  knows(uri: string): boolean;
  /** Returns whether the part that was made last says something else than when this was asked before. */
  hasChanged(uri: string): boolean;
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
    knows: (uri) => told.has(uri),
    hasChanged(uri) {
      const text = opened.get(uri)?.text;
      const before = told.get(uri);
      if (text !== undefined) told.set(uri, text);
      return text !== undefined && before !== undefined && before !== text;
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

import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { createPositions, type Encoding, type Positions } from './positions.js';

/** One version of an open document. A change makes a new one, so that whoever holds an old one can tell. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Null for a file that no client has open. */
  readonly version: number | null;
  readonly text: string;
  readonly positions: Positions;
}

/** The documents that the client has open, as they are in its windows. */
export interface Documents {
  open(item: TextDocumentItem): OpenDocument;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
}

export function createDocuments(encoding: Encoding): Documents {
  const documents = new Map<string, OpenDocument>();

  function keep(document: OpenDocument): OpenDocument {
    documents.set(document.uri, document);
    return document;
  }

  return {
    open: ({ uri, languageId, version, text }) =>
      keep({ uri, languageId, version, text, positions: createPositions(text, encoding) }),
    change(uri, version, changes) {
      const document = documents.get(uri);
      if (!document) return undefined;
      let { text, positions } = document;
      for (const change of changes) {
        text = applyChange(text, positions, change);
        positions = createPositions(text, encoding);
      }
      return keep({ ...document, version, text, positions });
    },
    close: (uri) => void documents.delete(uri),
    get: (uri) => documents.get(uri),
    all: () => [...documents.values()],
  };
}

function applyChange(text: string, positions: Positions, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const { start, end } = positions.spanOf(change.range);
  return text.slice(0, start) + change.text + text.slice(Math.max(start, end));
}

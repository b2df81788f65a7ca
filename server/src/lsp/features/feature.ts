import type { CancellationToken, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Client } from '../client.js';
import type { Analysed } from '../drafts.js';

/** What every feature may use: the draft as it is now, and what the client can take. */
export interface FeatureContext extends Analysed {
  readonly client: Client;
  readonly token: CancellationToken;
}

/** One feature of the protocol: parameters and draft in, answer out. */
export type Feature<P, R> = (params: P, context: FeatureContext) => R | null | Promise<R | null>;

export interface AtDocument {
  readonly textDocument: TextDocumentIdentifier;
}

export interface AtPosition extends AtDocument {
  readonly position: Position;
}

export interface AtRange extends AtDocument {
  readonly range: Range;
}

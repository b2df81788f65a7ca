import type { CancellationToken, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Rule, RulePages } from '../../core/index.js';
import type { Client } from '../client.js';
import type { Analysed } from '../drafts.js';
import type { TeamFiles } from '../team-file.js';

/** What every feature may use: the draft as it is now, what the client can take, and the drafts around it. */
export interface FeatureContext extends Analysed {
  readonly client: Client;
  readonly rules: readonly Rule[];
  readonly pages: RulePages;
  readonly token: CancellationToken;
  readonly teamFiles: TeamFiles;
  /** Returns the drafts of the workspace in which these words stand, this one among them. */
  draftsWith(words: string): Promise<readonly Analysed[]>;
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

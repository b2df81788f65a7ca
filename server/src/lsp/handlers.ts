import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Rule, RulePages } from '../core/index.js';
import { rulePageMarkdown } from '../core/pages.js';
import { createAnswers } from './answers.js';
import type { Client } from './client.js';
import type { Drafts } from './drafts.js';
import { codeActions } from './features/code-actions.js';
import type { AtDocument, Feature } from './features/feature.js';
import { hover } from './features/hover.js';
import { definition, prepareRename, references, rename } from './features/names.js';
import { draftOverview } from './features/overview.js';
import {
  codeLenses,
  completion,
  documentLinks,
  documentSymbols,
  foldingRanges,
  inlayHints,
  semanticTokens,
} from './features/reading.js';
import { workspaceSymbols } from './features/workspace-symbols.js';
import type { Guard } from './guard.js';
import {
  ANSWER,
  DRAFT_OVERVIEW,
  RULE_PAGE,
  type AnswerParams,
  type AnswerResult,
  type RulePageParams,
} from './protocol.js';
import type { TeamFiles } from './team-file.js';
import type { WorkspaceReader } from './unopened.js';

/** Answers requests about open drafts: one line for each feature. */
export function serveFeatures(
  connection: Connection,
  surroundings: {
    client: Client;
    guard: Guard;
    drafts: Drafts;
    reader: WorkspaceReader;
    rules: readonly Rule[];
    pages: RulePages;
    teamFiles: TeamFiles;
  },
): void {
  const { client, guard, drafts, reader, rules, pages, teamFiles } = surroundings;
  const { draftsWith } = reader;

  function at<P extends AtDocument, R, F>(name: string, feature: Feature<P, R>, nothing: F) {
    return guard.request<P, R | F>(name, nothing, async (params: P, token: CancellationToken) => {
      const analysed = await drafts.analyse(params.textDocument.uri);
      if (!analysed || token.isCancellationRequested) return nothing;
      return (await feature(params, { ...analysed, client, rules, pages, teamFiles, token, draftsWith })) ?? nothing;
    });
  }

  connection.onHover(at('hover', hover, null));
  connection.onCodeAction(at('codeAction', codeActions, null));
  connection.onCompletion(at('completion', completion, null));
  connection.onDefinition(at('definition', definition, null));
  connection.onReferences(at('references', references, null));
  connection.onPrepareRename(at('prepareRename', prepareRename, null));
  connection.onRenameRequest(at('rename', rename, null));
  connection.onDocumentSymbol(at('documentSymbol', documentSymbols, null));
  connection.onCodeLens(at('codeLens', codeLenses, null));
  connection.onFoldingRanges(at('foldingRange', foldingRanges, null));
  connection.onDocumentLinks(at('documentLink', documentLinks, null));
  connection.languages.inlayHint.on(at('inlayHint', inlayHints, null));
  connection.languages.semanticTokens.on(at('semanticTokens', semanticTokens, { data: [] }));
  connection.onWorkspaceSymbol(guard.request('workspaceSymbol', null, workspaceSymbols(reader)));
  connection.onRequest(DRAFT_OVERVIEW, at('overview', draftOverview, null));
  const failed = { refused: 'Visielint failed on this draft; its output says why.' };
  connection.onRequest(ANSWER, guard.request<AnswerParams, AnswerResult>('answer', failed, createAnswers(reader)));
  const page = ({ rule, language }: RulePageParams) => rulePageMarkdown(rule, language === 'nl' ? 'nl' : 'en') ?? null;
  connection.onRequest(RULE_PAGE, guard.request<RulePageParams, string | null>('rulePage', null, page));
}

import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Drafts } from './drafts.js';
import { codeActions } from './features/code-actions.js';
import type { AtDocument, Feature } from './features/feature.js';
import { hover } from './features/hover.js';
import type { Guard } from './guard.js';

/** Answers requests about open drafts: one line for each feature. */
export function serveFeatures(
  connection: Connection,
  { client, guard, drafts }: { client: Client; guard: Guard; drafts: Drafts },
): void {
  function at<P extends AtDocument, R>(name: string, feature: Feature<P, R>) {
    return guard.request<P, R | null>(name, null, async (params: P, token: CancellationToken) => {
      const analysed = await drafts.analyse(params.textDocument.uri);
      return analysed && !token.isCancellationRequested ? feature(params, { ...analysed, client, token }) : null;
    });
  }

  connection.onHover(at('hover', hover));
  connection.onCodeAction(at('codeAction', codeActions));
}

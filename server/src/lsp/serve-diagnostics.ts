import {
  DiagnosticSeverity,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import type { Changes } from './changes.js';
import type { Client } from './client.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import { LINT_WORKSPACE, type LintWorkspaceParams, type LintWorkspaceResult } from './protocol.js';
import { documentReport, workspaceReport } from './pull.js';
import type { WorkspaceReader } from './unopened.js';

/** Answers a client that asks for diagnostics, and the command that reads the whole workspace. */
export function serveDiagnostics(
  connection: Connection,
  surroundings: { client: Client; guard: Guard; reader: WorkspaceReader; changes: Changes; host: Host },
): void {
  const { client, guard, reader, changes, host } = surroundings;

  if (client.pulls) {
    connection.languages.diagnostics.on(
      guard.request('diagnostic', nothing(), (params: DocumentDiagnosticParams) => documentReport(params, reader)),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _work, progress) => {
      const answer = guard.request('workspaceDiagnostic', { items: [] }, (asked: WorkspaceDiagnosticParams, cancel) =>
        workspaceReport(asked, cancel, { reader, changes, host, progress }),
      );
      return answer(params, token);
    });
  }

  async function lintWorkspace(params: LintWorkspaceParams, token: CancellationToken): Promise<LintWorkspaceResult> {
    reader.includeAll();
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    const uris = await reader.list();
    progress.begin('Visielint', 0, undefined, true);
    let files = 0;
    let findings = 0;
    for (const [index, uri] of uris.entries()) {
      if (token.isCancellationRequested) break;
      progress.report(Math.round((index / uris.length) * 100), `${index + 1} / ${uris.length}`);
      // Between drafts the server listens: to a cancellation, and to whoever is typing.
      await host.delay(0);
      const report = await reader.read(uri);
      if (!report) continue;
      files++;
      findings += report.diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;
      if (!client.pulls) await connection.sendDiagnostics({ uri, diagnostics: [...report.diagnostics] });
    }
    progress.done();
    // A client that asks for diagnostics is waiting for this.
    changes.announce();
    return { files, findings };
  }

  connection.onRequest(LINT_WORKSPACE, guard.request('lintWorkspace', { files: 0, findings: 0 }, lintWorkspace));
}

function nothing(): DocumentDiagnosticReport {
  return { kind: 'full', items: [] };
}

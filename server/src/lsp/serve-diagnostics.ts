import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import type { Changes } from './changes.js';
import type { Client } from './client.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import type { LintWorkspace } from './lint-workspace.js';
import { LINT_WORKSPACE, type LintWorkspaceParams, type LintWorkspaceResult } from './protocol.js';
import { documentReport, workspaceReport } from './pull.js';
import type { WorkspaceReader } from './unopened.js';

/** Answers a client that asks for diagnostics, and the command that reads the whole workspace. */
export function serveDiagnostics(
  connection: Connection,
  surroundings: {
    client: Client;
    guard: Guard;
    reader: WorkspaceReader;
    changes: Changes;
    host: Host;
    lint: LintWorkspace;
  },
): void {
  const { client, guard, reader, changes, host, lint } = surroundings;

  if (client.pulls) {
    connection.languages.diagnostics.on(
      guard.request('diagnostic', nothing(), (params: DocumentDiagnosticParams) => documentReport(params, reader)),
    );
    connection.languages.diagnostics.onWorkspace((params, token, work, progress) => {
      const answer = guard.request('workspaceDiagnostic', { items: [] }, (asked: WorkspaceDiagnosticParams, cancel) =>
        workspaceReport(asked, cancel, { reader, changes, host, progress, work }),
      );
      return answer(params, token);
    });
  }

  const lintAll = ({ workDoneToken, ...wanted }: LintWorkspaceParams, token: CancellationToken) =>
    lint(wanted, { token, progress: connection.window.attachWorkDoneProgress(workDoneToken) });
  const none: LintWorkspaceResult = { files: 0, findings: 0 };
  connection.onRequest(LINT_WORKSPACE, guard.request('lintWorkspace', none, lintAll));
}

function nothing(): DocumentDiagnosticReport {
  return { kind: 'full', items: [] };
}

import {
  DiagnosticSeverity,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Changes } from './changes.js';
import type { Client } from './client.js';
import type { Host } from './host.js';
import { tellHowFar } from './how-far.js';
import type { LintWorkspaceParams, LintWorkspaceResult } from './protocol.js';
import type { WorkspaceReader } from './unopened.js';

export type LintWorkspace = (
  wanted: Pick<LintWorkspaceParams, 'lists'>,
  hearing: { token: CancellationToken; progress: WorkDoneProgressReporter },
) => Promise<LintWorkspaceResult>;

/** Returns what reads every draft of the workspace, says how far it is, and counts what it found. */
export function createWorkspaceLint(
  connection: Connection,
  surroundings: { client: Client; reader: WorkspaceReader; changes: Changes; host: Host },
): LintWorkspace {
  const { client, reader, changes, host } = surroundings;

  return async ({ lists = false }, { token, progress }) => {
    reader.includeAll();
    const uris = await reader.list();
    const howFar = tellHowFar(progress, { cancellable: true });
    const lines: { uri: string; text: string }[] = [];
    let files = 0;
    let findings = 0;
    try {
      for (const [index, uri] of uris.entries()) {
        if (token.isCancellationRequested) break;
        howFar.reads(index, uris.length);
        // Between drafts the server listens: to a cancellation, and to whoever is typing.
        await host.delay(0);
        const report = await reader.read(uri);
        if (!report) continue;
        files++;
        findings += report.diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;
        if (lists) for (const diagnostic of report.diagnostics) lines.push({ uri, text: lineOf(diagnostic) });
        if (!client.pulls) await connection.sendDiagnostics({ uri, diagnostics: [...report.diagnostics] });
      }
    } finally {
      howFar.done();
    }
    // A client that asks for diagnostics is waiting for this.
    changes.announce();
    return { files, findings, ...(lists ? { lines } : {}) };
  };
}

/** As the command line writes a finding with `--format compact`, without the path in front of it. */
function lineOf({ range: { start }, severity, message, code }: Diagnostic): string {
  const kind = KINDS[severity ?? DiagnosticSeverity.Error];
  const words = typeof message === 'string' ? message : message.value;
  return `${start.line + 1}:${start.character + 1}: ${kind}: ${words.replaceAll('\n', ' ')} [${code}]`;
}

const KINDS: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

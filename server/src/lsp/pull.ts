import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Changes } from './changes.js';
import type { Host } from './host.js';
import { tellHowFar, type HowFar } from './how-far.js';
import type { DraftReport, WorkspaceReader } from './unopened.js';

/** Answers the client that asks about one document; `unchanged` when it already has what there is. */
export async function documentReport(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  reader: WorkspaceReader,
): Promise<DocumentDiagnosticReport> {
  const report = await reader.read(textDocument.uri);
  if (!report) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { resultId, diagnostics } = report;
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

/** So many drafts are read before the client hears of them and may cancel. */
const BATCH = 8;

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * Answers the client that asks about the whole workspace. As long as it has everything already, the answer waits for a
 * change, as the protocol advises: a client asks again as soon as it has its answer.
 */
export async function workspaceReport(
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  surroundings: {
    reader: WorkspaceReader;
    changes: Changes;
    host: Host;
    progress: Progress;
    /** Hears how far the reading is, until the answer waits for a change. */
    work: WorkDoneProgressReporter;
  },
): Promise<WorkspaceDiagnosticReport> {
  const { reader, changes, host, progress, work } = surroundings;
  const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));

  const howFar = tellHowFar(work, { cancellable: false });

  try {
    while (!token.isCancellationRequested) {
      const { generation } = changes;
      const items = await changedReports(known, token, { reader, host, progress, howFar });
      if (items.news) return { items: progress ? [] : items.reports };
      howFar.done();
      await Promise.race([changes.after(generation), cancelled]);
    }
    return { items: [] };
  } finally {
    howFar.done();
  }
}

async function changedReports(
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
  surroundings: { reader: WorkspaceReader; host: Host; progress: Progress; howFar: HowFar },
): Promise<{ reports: WorkspaceDocumentDiagnosticReport[]; news: boolean }> {
  const { reader, host, progress, howFar } = surroundings;
  const uris = await reader.list();
  const listed = new Set(uris);
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  let news = false;
  let sent = 0;

  function flush(): void {
    const items = reports.slice(sent);
    if (items.length > 0) progress?.report({ items });
    sent = reports.length;
  }

  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    howFar.reads(index, uris.length);
    const report = await reader.read(uri);
    if (!report) continue;
    const unchanged = known.get(uri) === report.resultId;
    news ||= !unchanged;
    reports.push(unchanged ? asUnchanged(report) : asFull(report));
    if (index % BATCH < BATCH - 1) continue;
    if (news) flush();
    // Between drafts the server listens: to a cancellation, and to whoever is typing.
    await host.delay(0);
  }
  for (const uri of known.keys()) {
    if (listed.has(uri) || known.get(uri) === GONE) continue;
    news = true;
    reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [], resultId: GONE });
  }
  if (news) flush();
  return { reports, news };
}

/** The result id of a draft that is there no more, so that its disappearance is told once. */
const GONE = 'gone';

function asFull({ uri, version, resultId, diagnostics }: DraftReport): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] };
}

function asUnchanged({ uri, version, resultId }: DraftReport): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
}

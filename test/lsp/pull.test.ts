import { expect, it } from 'vitest';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const CONFIG = `${FOLDER}/visielint.yaml`;
const OTHER = `${FOLDER}/bijlage.md`;
const VAGUE = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n';
const CLEAR = '## Wonen\n\nDe gemeente bouwt in 2027 aan de Kade 120 woningen.\n';
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

function pull(client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri: DRAFT }, ...(previousResultId ? { previousResultId } : {}) };
  return client.connection.sendRequest('textDocument/diagnostic', params);
}

it('answers with findings and then with unchanged, and pushes nothing', async () => {
  const client = await startClient({ capabilities: PULLS });
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
  await client.open(DRAFT, VAGUE);
  const first = await pull(client);
  expect(first.kind).toBe('full');
  expect(await pull(client, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await client.change(DRAFT, 2, [{ text: CLEAR }]);
  const second = await pull(client, first.resultId);
  expect(second.kind).toBe('full');
  expect(client.published).toEqual([]);
  await client.stop();
});

it('announces pulling only to a client that pulls', async () => {
  const client = await startClient();
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  await client.stop();
});

it('reports drafts of the workspace that are not open, in parts when the client wants', async () => {
  const host = memoryHost({ [CONFIG]: '', [DRAFT]: VAGUE, [OTHER]: CLEAR });
  const client = await startClient({ capabilities: PULLS, folders: [FOLDER], host });
  const whole = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(whole.items.map(({ uri }) => uri)).toEqual([OTHER, DRAFT]);

  const parts: WorkspaceDiagnosticReport[] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
    parts.push(value);
  });
  const rest = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'deel',
  });
  expect(rest.items).toEqual([]);
  expect(parts.flatMap(({ items }) => items)).toEqual(whole.items);
  await client.stop();
});

it('tells how far it is with all drafts, and has told so when the answer waits for a change', async () => {
  const files = { [CONFIG]: '', [DRAFT]: VAGUE, [OTHER]: CLEAR };
  const client = await startClient({ capabilities: PULLS, folders: [FOLDER], host: memoryHost(files) });
  const told: string[] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
    told.push(value.message ?? value.kind);
  });
  const ask = (previousResultIds: { uri: string; value: string }[], token: string, source: CancellationTokenSource) =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds, workDoneToken: token },
      source.token,
    );
  const { items } = await ask([], 'eerst', new CancellationTokenSource());
  expect(told.splice(0)).toEqual(['begin', '1 / 2', '2 / 2', 'end']);

  const source = new CancellationTokenSource();
  const waiting = ask(
    items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
    'dan',
    source,
  );
  await expect.poll(() => told).toEqual(['begin', '1 / 2', '2 / 2', 'end']);
  source.cancel();
  await expect(waiting).rejects.toMatchObject({ code: -32800 });
  expect(told).toHaveLength(4);
  await client.stop();
});

it('waits with the answer as long as the client has everything, and tells what is gone', async () => {
  const files: Record<string, string> = { [CONFIG]: '', [DRAFT]: VAGUE, [OTHER]: CLEAR };
  const client = await startClient({ capabilities: PULLS, folders: [FOLDER], host: memoryHost(files) });
  const first = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  let answered = false;
  const second = client.connection
    .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })
    .finally(() => (answered = true));
  await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: DRAFT } });
  expect(answered).toBe(false);
  delete files[OTHER];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: OTHER, type: 3 }] });
  const { items } = await second;
  expect(items.find(({ uri }) => uri === OTHER)).toMatchObject({ kind: 'full', items: [] });
  expect(items.find(({ uri }) => uri === DRAFT)?.kind).toBe('unchanged');
  await client.stop();
});

it('lets go of a request that the client cancels', async () => {
  const client = await startClient({ capabilities: PULLS, folders: [FOLDER], host: memoryHost({}) });
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  await client.stop();
});

it('reads the whole workspace when the writer asks, and counts', async () => {
  const client = await startClient({ folders: [FOLDER], host: memoryHost({ [DRAFT]: VAGUE, [OTHER]: CLEAR }) });
  const published = client.awaitPublished(DRAFT);
  const result = await client.connection.sendRequest<{ files: number; findings: number }>(
    'visielint/lintWorkspace',
    {},
  );
  expect(result.files).toBe(2);
  expect(result.findings).toBeGreaterThan(0);
  expect((await published).diagnostics.length).toBeGreaterThan(0);
  await client.stop();
});

it('tells in parts which drafts changed and which stayed as they were, by the ids of what the client has', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${FOLDER}/deel-${String(index).padStart(2, '0')}.md`);
  const files: Record<string, string> = { [CONFIG]: '', ...Object.fromEntries(names.map((name) => [name, VAGUE])) };
  const client = await startClient({ capabilities: PULLS, folders: [FOLDER], host: memoryHost(files) });
  const parts: WorkspaceDiagnosticReport['items'][] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
    parts.push(value.items);
  });
  const ask = (previousResultIds: { uri: string; value: string }[]) =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
      partialResultToken: 'deel',
    });
  await ask([]);
  expect(parts.length).toBeGreaterThan(2);
  const first = parts.splice(0).flat();
  expect(first.map(({ uri }) => uri)).toEqual(names);

  const [changed] = names.slice(-1);
  files[changed!] = CLEAR;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type: 2 }] });
  const { items } = await ask(first.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
  const second = [...parts.flat(), ...items];
  expect(second.filter(({ kind }) => kind === 'full').map(({ uri }) => uri)).toEqual([changed]);
  expect(second.filter(({ kind }) => kind === 'unchanged')).toHaveLength(names.length - 1);
  await client.stop();
});

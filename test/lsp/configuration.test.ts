import { expect, it } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { memoryHost, startClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/stad/visie.md`;
const CONFIG = `${FOLDER}/stad/visielint.yaml`;
const BASE = `${FOLDER}/huis.yaml`;
const OTHER = 'file:///elders';
const VAGUE = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n';
const PULLS = { textDocument: { diagnostic: {} } };

it('shows what is wrong in a file that a configuration extends, at its place, and takes it away when it is mended', async () => {
  const files: Record<string, string> = { [CONFIG]: 'extends: ../huis.yaml\n', [BASE]: '\nregels:\n  vaag: uit\n' };
  const client = await startClient({ host: memoryHost(files) });
  const published = client.awaitPublished(BASE);
  await client.open(DRAFT, VAGUE);
  const [problem, ...others] = (await published).diagnostics;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'invalid-configuration', range: { start: { line: 2, character: 2 } } });

  files[BASE] = 'regels: { negotiated-nonsense: uit }\n';
  const mended = client.awaitPublished(BASE);
  const quiet = client.awaitPublished(DRAFT);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: BASE, type: 2 }] });
  expect((await mended).diagnostics).toEqual([]);
  expect((await quiet).diagnostics.map(({ code }) => code)).not.toContain('negotiated-nonsense');
  await client.stop();
});

it('says in an open configuration that what it extends is not there', async () => {
  const files: Record<string, string> = { [CONFIG]: 'extends:\n  - recommended\n  - ../huis.yaml\n' };
  const client = await startClient({ host: memoryHost(files) });
  const published = client.awaitPublished(CONFIG);
  await client.open(CONFIG, files[CONFIG]!, 'yaml');
  const [problem] = (await published).diagnostics;
  expect(problem?.range).toEqual({ start: { line: 2, character: 4 }, end: { line: 2, character: 16 } });
  await client.stop();
});

it('reports configuration files with the drafts of the workspace, to a client that asks', async () => {
  const files = { [CONFIG]: 'extends: ../huis.yaml\n', [BASE]: 'regels: 3\n', [DRAFT]: VAGUE };
  const client = await startClient({ host: memoryHost(files), folders: [FOLDER], capabilities: PULLS });
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(items.map(({ uri }) => uri)).toEqual([BASE, DRAFT]);
  const [base] = items.map((item) => ('items' in item ? item.items : []) as Diagnostic[]);
  expect(base?.map(({ code }) => code)).toEqual(['invalid-configuration']);
  await client.stop();
});

it('takes for each draft the configuration of its own folder, also of a folder that is added later', async () => {
  const there = `${OTHER}/visie.md`;
  const files = {
    [`${FOLDER}/visielint.yaml`]: 'regels: { negotiated-nonsense: uit }\n',
    [`${FOLDER}/visie.md`]: VAGUE,
    [`${OTHER}/visielint.yaml`]: 'regels: { negotiated-nonsense: fout }\n',
    [there]: VAGUE,
  };
  const capabilities = { ...PULLS, workspace: { workspaceFolders: true } };
  const client = await startClient({ host: memoryHost(files), folders: [FOLDER], capabilities });
  const severities = async () => {
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return items.map((item) => [
      item.uri,
      'items' in item ? item.items.find(({ code }) => code === 'negotiated-nonsense')?.severity : 'unchanged',
    ]);
  };
  const here = [`${FOLDER}/visie.md`, undefined];
  expect(await severities()).toEqual([here]);
  const event = { added: [{ uri: OTHER, name: 'elders' }], removed: [] };
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  expect(await severities()).toEqual([[there, 1], here]);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: FOLDER, name: 'werk' }] },
  });
  expect(await severities()).toEqual([[there, 1]]);
  await client.stop();
});

it('takes settings of a wrong type as absent, and says nothing about them while somebody writes', async () => {
  const client = await startClient({ capabilities: { workspace: { configuration: true } } });
  client.settings = { language: 7, rules: ['uit'], unopenedDrafts: null, inlayHints: 'ja', customFolder: {} };
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, VAGUE);
  expect((await published).diagnostics.map(({ code }) => code)).toContain('negotiated-nonsense');
  expect(client.log).toEqual([]);
  await client.stop();
});

import { expect, it } from 'vitest';
import type { CodeAction, Hover, TextDocumentEdit } from 'vscode-languageserver';
import { startClient, type TestClient, type TestClientOptions } from '../support/language-client.js';

const DRAFT = 'file:///werk/visie.md';
const TEXT =
  '# Visie\n\n## Wonen\n\nEerst dit. 😀 Wij zetten waar mogelijk in op [balans](javascript:x) tussen wonen en water.\n';
const AT = { line: 4, character: 30 };

async function withDraft(text: string, options: TestClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, text);
  await published;
  return client;
}

function actions(client: TestClient, context: object = { diagnostics: [] }): Promise<CodeAction[]> {
  const params = { textDocument: { uri: DRAFT }, range: { start: AT, end: AT }, context };
  return client.connection.sendRequest('textDocument/codeAction', params);
}

it('explains a finding on hover, with the words of the draft escaped', async () => {
  const client = await withDraft(TEXT);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: DRAFT },
    position: AT,
  });
  const { value } = hover?.contents as { value: string };
  expect(value).toContain('Waarom dit telt');
  expect(value).toContain('Les 4');
  expect(value).toContain('waar mogelijk');
  expect(value).not.toContain('](javascript:');
  const [, reason = ''] = /Waarom dit telt:\*\* ([^.]+\.)/.exec(value) ?? [];
  // The signal that the reason was taken from does not give it again.
  expect(value.split(reason)).toHaveLength(2);
  await client.stop();
});

it('makes no link of an address in the name of a party', async () => {
  const name = 'Dienst http://127.0.0.1:9/x';
  const text = `---\ntafel:\n  partijen:\n    - naam: '${name}'\n---\n\n# Visie\n\n## Wonen\n\n**Eigenaars:** ${name}\n`;
  const client = await withDraft(text);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: DRAFT },
    position: { line: 3, character: 14 },
  });
  const { value } = hover?.contents as { value: string };
  expect(value).toContain('Dienst');
  expect(value).not.toContain('http://');
  await client.stop();
});

it('offers to let a finding stand for line, section and file, with a reason to fill in', async () => {
  const client = await withDraft(TEXT);
  const offered = await actions(client);
  expect(offered.map(({ title }) => title)).toEqual([
    expect.stringContaining('Hier laten staan'),
    expect.stringContaining('In deze paragraaf'),
    expect.stringContaining('In het hele stuk'),
  ]);
  const [edit] = offered[0]?.edit?.changes?.[DRAFT] ?? [];
  expect(edit?.newText).toBe('<!-- visielint-uit-volgende-regel negotiated-nonsense -- reden: … -->\n');
  expect(edit?.range.start).toEqual({ line: 4, character: 0 });

  const published = client.awaitPublished(DRAFT);
  await client.change(DRAFT, 2, [{ range: edit!.range, text: edit!.newText }]);
  const codes = (await published).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain('negotiated-nonsense');
  expect(codes).toContain('unexplained-suppression');
  await client.stop();
});

it('puts the cursor on the reason where the client can take a snippet', async () => {
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const client = await withDraft(TEXT, { capabilities: { workspace: { workspaceEdit } } });
  const [first] = await actions(client);
  const [change] = (first?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri: DRAFT, version: 1 });
  expect(change?.edits[0]).toMatchObject({ snippet: { value: expect.stringContaining('reden: ${1:…} -->') } });
  await client.stop();
});

it('fixes all that asks no choice when the client asks for that by name', async () => {
  const client = await withDraft(`<!-- visielint-uit-volgende-regel wish-list -- reden: oud -->\n${TEXT}`);
  const [all, ...others] = await actions(client, { diagnostics: [], only: ['source.fixAll'] });
  expect(others).toEqual([]);
  expect(all?.kind).toBe('source.fixAll.visielint');
  await client.stop();
});

it('counts columns as the client does', async () => {
  const bytes = await startClient({ capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } });
  expect(bytes.initialized.capabilities.positionEncoding).toBe('utf-8');
  const published = bytes.awaitPublished(DRAFT);
  await bytes.open(DRAFT, TEXT);
  const inBytes = (await published).diagnostics.find(({ code }) => code === 'negotiated-nonsense');
  const units = await startClient();
  const other = units.awaitPublished(DRAFT);
  await units.open(DRAFT, TEXT);
  const inUnits = (await other).diagnostics.find(({ code }) => code === 'negotiated-nonsense');
  expect(inBytes!.range.end.character - inUnits!.range.end.character).toBe(2);
  await bytes.stop();
  await units.stop();
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, ShowDocumentParams, ShowMessageParams } from 'vscode-languageserver';
import { memoryHost, startClient, type TestClient, type TestClientOptions } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const VAGUE = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n';
const FIXABLE = `${VAGUE}\n<!-- visielint-uit-volgende-regel wish-list -- reden: oud -->\n\nKlaar.\n`;

/** A client that keeps what the server shows and changes; one that refuses changes says so. */
async function startHearing(options: TestClientOptions = {}, applied = true) {
  const client = await startClient(options);
  const heard = { messages: [] as string[], shown: [] as string[], edits: [] as ApplyWorkspaceEditParams[] };
  client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    heard.messages.push(message);
  });
  client.connection.onRequest('window/showDocument', ({ uri }: ShowDocumentParams) => {
    heard.shown.push(uri);
    return { success: true };
  });
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams): object => {
    heard.edits.push(params);
    return applied ? { applied } : { applied, failureReason: 'alleen lezen' };
  });
  const run = (command: string, argument?: unknown, workDoneToken?: string): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: `visielint.server.${command}`,
      ...(argument === undefined ? {} : { arguments: [argument] }),
      ...(workDoneToken === undefined ? {} : { workDoneToken }),
    });
  return { client, heard, run };
}

async function openDraft(client: TestClient, text: string) {
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, text);
  return published;
}

it('announces its commands, under names that no extension has', async () => {
  const { client } = await startHearing();
  expect(client.initialized.capabilities.executeCommandProvider?.commands).toEqual([
    'visielint.server.lintWorkspace',
    'visielint.server.explainRule',
    'visielint.server.setLanguage',
    'visielint.server.fixAll',
  ]);
  const page = readFileSync('docs/editors.md', 'utf8');
  expect([...page.matchAll(/^\| `(visielint\.\S+)`/gm)].map(([, name]) => name)).toEqual(
    client.initialized.capabilities.executeCommandProvider?.commands,
  );
  await client.stop();
});

it('reads the workspace, publishes what it finds, tells how far it is and how much there was', async () => {
  const files = { [DRAFT]: VAGUE, [`${FOLDER}/bijlage.md`]: 'Kort.\n' };
  const { client, heard, run } = await startHearing({
    folders: [FOLDER],
    host: memoryHost(files),
    capabilities: { window: { workDoneProgress: true } },
  });
  const kinds: string[] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
    kinds.push(value.kind);
  });
  const published = client.awaitPublished(DRAFT);
  const { findings, ...rest } = (await run('lintWorkspace', undefined, 'hier')) as { files: number; findings: number };
  expect(rest).toEqual({ files: 2 });
  expect(findings).toBeGreaterThan(0);
  expect((await published).diagnostics.length).toBeGreaterThanOrEqual(findings);
  expect(heard.messages).toEqual([`${findings} bevindingen in 2 concepten.`]);
  expect(kinds).toEqual(['begin', 'report', 'report', 'end']);
  await client.stop();
});

it('gives the page of a rule, and shows it where the client can', async () => {
  const capabilities = { window: { showDocument: { support: true } } };
  const initializationOptions = { rulePages: 'regel:/{language}/{rule}' };
  const { client, heard, run } = await startHearing({ capabilities, initializationOptions });
  expect(await run('explainRule', 'vague-time')).toMatch(/^# .*\n[^]*## Waarom het telt/);
  expect(heard.shown).toEqual(['regel:/nl/vague-time']);
  await client.stop();
});

it('speaks another language from then on, until it is asked to follow the draft again', async () => {
  const { client, run } = await startHearing();
  const wordsOf = (diagnostics: { code?: unknown; message: unknown }[]) =>
    String(diagnostics.find(({ code }) => code === 'theme-without-owner')?.message);
  expect(wordsOf((await openDraft(client, VAGUE)).diagnostics)).toContain('geen eigenaar');
  const english = client.awaitPublished(DRAFT);
  await run('setLanguage', 'en');
  expect(wordsOf((await english).diagnostics)).toContain('has no owner');
  const dutch = client.awaitPublished(DRAFT);
  await run('setLanguage', 'auto');
  expect(wordsOf((await dutch).diagnostics)).toContain('geen eigenaar');
  await client.stop();
});

it('has the client make every fix that asks no choice', async () => {
  const { client, heard, run } = await startHearing();
  await openDraft(client, FIXABLE);
  expect(await run('fixAll', DRAFT)).toEqual({ edits: 1 });
  expect(heard.edits[0]?.edit.changes?.[DRAFT]).toHaveLength(1);
  await client.change(DRAFT, 2, [{ text: VAGUE }]);
  expect(await run('fixAll', DRAFT)).toEqual({ edits: 0 });
  expect(heard.messages).toEqual(['In dit concept is niets dat zonder keuze opgelost kan worden.']);
  await client.stop();
});

it.each([
  ['explainRule', 'vaag', 'Er is geen regel "vaag".'],
  ['explainRule', undefined, 'Er is geen regel undefined.'],
  ['setLanguage', 'fr', '"fr" is geen taal. Kies nl, en of auto.'],
  ['fixAll', 'file:///werk/weg.md', 'Bij "file:///werk/weg.md" is geen concept open.'],
  ['fixAll', 7, 'Bij 7 is geen concept open.'],
  ['toString', undefined, 'Er is geen opdracht visielint.server.toString.'],
])('says in one sentence why %s of %s cannot be done', async (command, argument, message) => {
  const { client, run } = await startHearing();
  await expect(run(command, argument)).rejects.toThrow(message);
  expect(client.log).toEqual([]);
  await client.stop();
});

it('says that the client did not make the changes', async () => {
  const { client, run } = await startHearing({}, false);
  await openDraft(client, FIXABLE);
  await expect(run('fixAll', DRAFT)).rejects.toThrow('niet doorgevoerd: alleen lezen.');
  await client.stop();
});

/** In a folder with a configuration, findings in one draft hang on what the others say. */
import { expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const TABLE = 'file:///werk/visie/00-tafel.md';
const THEME = 'file:///werk/visie/01-beek.md';
const ALIAS = 'afkorting: [SB], ';
const TABLE_TEXT = `---
tafel:
  partijen:
    - { naam: Stadsbouw, ${ALIAS}belang: huizen, vertegenwoordiger: J. Vos, mandaat: beslist }
    - { naam: Waterschap Beekland, belang: droge voeten, vertegenwoordiger: R. Dam, mandaat: adviseert }
---

# Visie
`;
const THEME_TEXT = `## Thema's

### Bouwen met de beek mee

**Trekkers:** SB en Waterschap Beekland

Binnen 40 meter uit de oever komt geen nieuwe woning.
`;
const files = () => ({
  'file:///werk/visie/visielint.yaml': 'taal: nl\n',
  [TABLE]: TABLE_TEXT,
  [THEME]: THEME_TEXT,
});
const at = TABLE_TEXT.split('\n').findIndex((line) => line.includes(ALIAS));
const column = TABLE_TEXT.split('\n')[at]!.indexOf(ALIAS);
const withoutAlias = [
  { range: { start: { line: at, character: column }, end: { line: at, character: column + ALIAS.length } }, text: '' },
];

const has = (rule: string) => (params: { diagnostics: Diagnostic[] }) =>
  params.diagnostics.some(({ code }) => code === rule);

it('reads an abbreviation by the register of a file that is not open', async () => {
  const client = await startClient({ host: memoryHost(files()) });
  const published = client.awaitPublished(THEME);
  await client.open(THEME, THEME_TEXT);
  const { diagnostics } = await published;
  expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-party');
  await client.stop();
});

it('lints a draft again when another of its vision says something else in its window', async () => {
  const client = await startClient({ host: memoryHost(files()) });
  const opened = [client.awaitPublished(TABLE), client.awaitPublished(THEME)];
  await client.open(TABLE, TABLE_TEXT);
  await client.open(THEME, THEME_TEXT);
  await Promise.all(opened);
  const changed = client.awaitPublished(THEME, has('unknown-party'));
  await client.change(TABLE, 2, withoutAlias);
  await changed;
  // The window counts, not the file, until it is closed.
  const back = client.awaitPublished(THEME, (params) => !has('unknown-party')(params));
  await client.close(TABLE);
  await back;
  await client.stop();
});

it('has the others read anew when the writer went on at once with something that does not concern them', async () => {
  const client = await startClient({
    host: memoryHost(files()),
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(TABLE, TABLE_TEXT);
  await client.open(THEME, THEME_TEXT);
  const rules = () => Promise.all([TABLE, THEME].map((uri) => rulesIn(client, uri)));
  await rules();
  await client.change(TABLE, 2, withoutAlias);
  await rulesIn(client, TABLE);
  await client.change(TABLE, 3, [{ text: `${TABLE_TEXT.replace(ALIAS, '')}\nEen zin.\n` }]);
  await rulesIn(client, TABLE);
  await expect.poll(() => refreshed).toBe(1);
  expect(await rulesIn(client, THEME)).toContain('unknown-party');
  await client.stop();
});

it('says nothing anew when what is written is nobody else’s matter', async () => {
  const client = await startClient({ host: memoryHost(files()) });
  const opened = [client.awaitPublished(TABLE), client.awaitPublished(THEME)];
  await client.open(TABLE, TABLE_TEXT);
  await client.open(THEME, THEME_TEXT);
  await Promise.all(opened);
  const before = client.published.filter(({ uri }) => uri === TABLE).length;
  const published = client.awaitPublished(THEME, ({ version }) => version === 2);
  await client.change(THEME, 2, [{ text: THEME_TEXT.replace('40 meter', '50 meter') }]);
  await published;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(client.published.filter(({ uri }) => uri === TABLE)).toHaveLength(before);
  await client.stop();
});

it('follows files that change on disk, come and go', async () => {
  const world: Record<string, string> = files();
  const client = await startClient({
    host: memoryHost(world),
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(THEME, THEME_TEXT);
  expect(await rulesIn(client)).not.toContain('unknown-party');
  const { [TABLE]: table } = world;
  for (const [text, type, unknown] of [
    [table!.replace(ALIAS, ''), 2, true],
    [undefined, 3, false],
    [table!.replace(ALIAS, ''), 1, true],
    [table!, 2, false],
  ] as const) {
    if (text === undefined) delete world[TABLE];
    else world[TABLE] = text;
    const before = refreshed;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: TABLE, type }] });
    await expect.poll(() => refreshed).toBeGreaterThan(before);
    expect((await rulesIn(client)).includes('unknown-party')).toBe(unknown);
  }
  await client.stop();
});

async function rulesIn(client: TestClient, uri = THEME): Promise<unknown[]> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

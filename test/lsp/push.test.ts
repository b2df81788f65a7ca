import { expect, it } from 'vitest';
import { memoryHost, startClient } from '../support/language-client.js';

const DRAFT = 'file:///werk/visie.md';
const VAGUE = 'Wij zetten waar mogelijk in op een balans tussen wonen en water.';
const CLEAR = 'De gemeente bouwt in 2027 aan de Kade 120 woningen.';

it('publishes findings with version, rule page and three-part texts when a draft is opened', async () => {
  const client = await startClient();
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `# Visie\n\n## Wonen\n\n${VAGUE}\n`);
  const { diagnostics, version } = await published;
  expect(version).toBe(1);
  const vague = diagnostics.find(({ code }) => code === 'negotiated-nonsense');
  expect(vague).toMatchObject({
    source: 'visielint',
    severity: 2,
    range: { start: { line: 4, character: 0 } },
  });
  expect(vague?.message).toMatch(/\?/);
  // No address is better than one where nothing is.
  expect(vague).not.toHaveProperty('codeDescription');
  await client.stop();
});

it('publishes once for letters typed in one go, and only for the newest version', async () => {
  const client = await startClient();
  const opened = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `# Visie\n\n## Wonen\n\n${CLEAR}\n`);
  await opened;
  const before = client.published.length;
  const last = client.awaitPublished(DRAFT, ({ version }) => version === 1 + VAGUE.length);
  for (const [index, letter] of [...VAGUE].entries()) {
    const at = { line: 5, character: index };
    await client.change(DRAFT, index + 2, [{ range: { start: at, end: at }, text: letter }]);
  }
  const { diagnostics } = await last;
  expect(diagnostics.some(({ code }) => code === 'negotiated-nonsense')).toBe(true);
  // On a busy machine a pause may fall between two letters.
  expect(client.published.length - before).toBeLessThan(VAGUE.length / 4);
  await client.stop();
});

it('takes findings away when a draft is closed', async () => {
  const client = await startClient();
  const opened = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `## Wonen\n\n${VAGUE}\n`);
  await opened;
  const cleared = client.awaitPublished(DRAFT, ({ diagnostics }) => diagnostics.length === 0);
  await client.close(DRAFT);
  await cleared;
  await client.stop();
});

it('says nothing about configuration files and other YAML', async () => {
  const client = await startClient();
  await client.open('file:///werk/andere.yaml', `tekst: ${VAGUE}`, 'yaml');
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, VAGUE);
  await published;
  expect(client.published.map(({ uri }) => uri)).not.toContain('file:///werk/andere.yaml');
  await client.stop();
});

it('follows a change of the language setting without a restart', async () => {
  const client = await startClient({ capabilities: { workspace: { configuration: true } } });
  const dutch = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `## Wonen\n\n${VAGUE}\n`);
  const before = (await dutch).diagnostics[0]?.message;
  client.settings = { language: 'en' };
  const english = client.awaitPublished(DRAFT);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect((await english).diagnostics[0]?.message).not.toBe(before);
  client.settings = { language: 7, rules: 'none' };
  const again = client.awaitPublished(DRAFT);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect((await again).diagnostics[0]?.message).toBe(before);
  await client.stop();
});

it('takes settings from a client that cannot be asked', async () => {
  const client = await startClient({ initializationOptions: { rules: { 'negotiated-nonsense': 'error' } } });
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `## Wonen\n\n${VAGUE}\n`);
  const { diagnostics } = await published;
  expect(diagnostics.find(({ code }) => code === 'negotiated-nonsense')?.severity).toBe(1);
  await client.stop();
});

it('takes configuration from the folder of a draft, and shows what is wrong in it', async () => {
  const config = 'file:///werk/visielint.yaml';
  const files: Record<string, string> = { [config]: 'regels: { negotiated-nonsense: fout }\n' };
  const client = await startClient({ host: memoryHost(files) });
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, `## Wonen\n\n${VAGUE}\n`);
  const { diagnostics } = await published;
  expect(diagnostics.find(({ code }) => code === 'negotiated-nonsense')?.severity).toBe(1);

  files[config] = 'regels: { negotiated-nonsense: uit }\n';
  const quiet = client.awaitPublished(DRAFT);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  expect((await quiet).diagnostics.map(({ code }) => code)).not.toContain('negotiated-nonsense');

  const broken = client.awaitPublished(config);
  await client.open(config, 'regels: [\n  negotiated-nonsens: uit\n', 'yaml');
  expect((await broken).diagnostics[0]).toMatchObject({ code: 'invalid-configuration', severity: 1 });
  await client.stop();
});

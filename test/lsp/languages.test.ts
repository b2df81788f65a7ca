import { expect, it } from 'vitest';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const OTHER = `${FOLDER}/bijlage.md`;
const VAGUE = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n';
const CONFIGURES = { workspace: { configuration: true } };

/** Opens a draft and gives the words of its finding about owners. */
async function wordsOf(client: TestClient, uri: string): Promise<string> {
  const published = client.awaitPublished(uri);
  await client.close(uri);
  await client.open(uri, VAGUE);
  const { diagnostics } = await (await published, client.awaitPublished(uri, (each) => each.diagnostics.length > 0));
  return String(diagnostics.find(({ code }) => code === 'theme-without-owner')?.message);
}

const choose = (client: TestClient, uri: string, language: string | null) =>
  client.connection.sendRequest('visielint/chooseLanguage', { uri, language });
const overview = (client: TestClient) =>
  client.connection.sendRequest<{ language: string; messages: string }>('visielint/overview', {
    textDocument: { uri: DRAFT },
  });

it('speaks of one draft in the language that was chosen for it, and of the others as the settings say', async () => {
  const client = await startClient({ host: memoryHost({}), capabilities: CONFIGURES });
  expect(await wordsOf(client, DRAFT)).toContain('geen eigenaar');
  await choose(client, DRAFT, 'en');
  expect(await wordsOf(client, DRAFT)).toContain('has no owner');
  expect(await wordsOf(client, OTHER)).toContain('geen eigenaar');
  await client.open(DRAFT, VAGUE);
  expect(await overview(client)).toMatchObject({ language: 'nl', messages: 'en' });
  await choose(client, DRAFT, null);
  expect(await wordsOf(client, DRAFT)).toContain('geen eigenaar');
  await client.stop();
});

it('begins with what the client remembers, as far as it is a language', async () => {
  const initializationOptions = { languages: { [DRAFT]: 'nl', [OTHER]: 7, 'file:///werk/x.md': 'fr' } };
  const client = await startClient({ host: memoryHost({}), capabilities: CONFIGURES, initializationOptions });
  client.settings = { language: 'en' };
  expect(await wordsOf(client, DRAFT)).toContain('geen eigenaar');
  expect(await wordsOf(client, OTHER)).toContain('has no owner');
  expect(await wordsOf(client, 'file:///werk/x.md')).toContain('has no owner');
  await client.stop();
});

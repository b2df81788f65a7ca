import { expect, it } from 'vitest';
import type { FileSystemWatcher, RegistrationParams } from 'vscode-languageserver';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const FOLDER = 'file:///werk/stad';
const DRAFT = `${FOLDER}/visie.md`;
const CONFIG = `${FOLDER}/visielint.yaml`;
const TERMS = 'file:///werk/gedeeld/begrippen [1].json';
const BASE = 'file:///werk/gedeeld/huis.yaml';
const TEXT = '## Wonen\n\nDe wijk wordt leefbaar.\n';
const CONFIGURED = 'extends: ../gedeeld/huis.yaml\nglossary: ["../gedeeld/begrippen [1].json"]\n';
const WATCHES = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };

/** Hears what the server asks to be told of. */
function watchersOf(client: TestClient): FileSystemWatcher[] {
  const watchers: FileSystemWatcher[] = [];
  client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { registerOptions } of registrations) {
      watchers.push(...((registerOptions as { watchers?: FileSystemWatcher[] }).watchers ?? []));
    }
    return null;
  });
  return watchers;
}

const changed = (client: TestClient, uri: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });

it('asks to be told of what a configuration is made of, wherever that stands, and once', async () => {
  const files: Record<string, string> = { [CONFIG]: CONFIGURED, [BASE]: '', [TERMS]: '["leefbaar"]', [DRAFT]: TEXT };
  const client = await startClient({
    host: memoryHost(files),
    folders: [FOLDER],
    capabilities: { workspace: WATCHES },
  });
  const watchers = watchersOf(client);
  for (const name of ['visie.md', 'tweede.md']) {
    const published = client.awaitPublished(`${FOLDER}/${name}`);
    await client.open(`${FOLDER}/${name}`, TEXT);
    await published;
  }
  expect(watchers.filter(({ globPattern }) => typeof globPattern !== 'string')).toEqual([
    { globPattern: { baseUri: 'file:///werk/gedeeld', pattern: 'huis.yaml' } },
    { globPattern: { baseUri: 'file:///werk/gedeeld', pattern: 'begrippen [[]1[]].json' } },
  ]);
  await client.stop();
});

it('finds anew when a glossary changes on the disk, or in its window', async () => {
  const terms = `${FOLDER}/begrippen.md`;
  const files: Record<string, string> = { [CONFIG]: 'glossary: begrippen.md\n', [terms]: '', [DRAFT]: TEXT };
  const client = await startClient({ host: memoryHost(files), folders: [FOLDER] });
  const says = (wanted: boolean) =>
    client.awaitPublished(
      DRAFT,
      ({ diagnostics }) => diagnostics.some(({ message }) => String(message).includes('leefbaar')) === wanted,
    );
  const first = says(true);
  await client.open(DRAFT, TEXT);
  await first;

  const defined = says(false);
  files[terms] = '**Leefbaar**: rapportcijfer zeven of meer.\n';
  await changed(client, terms);
  await defined;

  const undone = says(true);
  await client.open(terms, files[terms]);
  await client.change(terms, 2, [{ text: 'Nog niets.\n' }]);
  await undone;
  await client.stop();
});

it('asks a client that watches its folders only by the name of the file', async () => {
  const files: Record<string, string> = { [CONFIG]: CONFIGURED, [BASE]: '', [TERMS]: '["leefbaar"]', [DRAFT]: TEXT };
  const client = await startClient({
    host: memoryHost(files),
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  const watchers = watchersOf(client);
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, TEXT);
  await published;
  expect(watchers.map(({ globPattern }) => globPattern)).toContain('**/begrippen [[]1[]].json');
  await client.stop();
});

import { expect, it } from 'vitest';
import { memoryHost, startClient } from '../support/language-client.js';

const DRAFT = 'file:///werk/visie.md';

const DRAFTS: readonly (readonly [string, string])[] = [
  ['an empty draft', ''],
  ['a byte-order mark alone', '\uFEFF'],
  ['front matter that is no YAML', '---\ntafel: [\n---\n\n# Visie\n'],
  ['one line of 20 MB', 'Wij zetten waar mogelijk in op groen. '.repeat(540_000)],
  ['ten thousand nested quotes', `${'> '.repeat(10_000)}tekst\n`],
  ['a fence that is never closed', '# Visie\n\n```\ntekst\n'],
  ['half of a surrogate pair', '# Visie \ud83d\n'],
];

it.each(DRAFTS)('lives through %s', async (_name, text) => {
  const client = await startClient();
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, text);
  await published;
  const hover = { textDocument: { uri: DRAFT }, position: { line: 9_000, character: 9_000 } };
  await client.connection.sendRequest('textDocument/hover', hover);
  expect(client.log).toEqual([]);
  await client.stop();
});

it('tells a failure once and goes on', async () => {
  const host = {
    ...memoryHost({}),
    pathOf: () => {
      throw new Error('geen schijf');
    },
  };
  const client = await startClient({ host });
  await client.open(DRAFT, '# Visie\n');
  const hover = { textDocument: { uri: DRAFT }, position: { line: 0, character: 0 } };
  for (let time = 0; time < 3; time++) {
    expect(await client.connection.sendRequest('textDocument/hover', hover)).toBeNull();
  }
  expect(client.log.filter((line) => line.startsWith('hover')).length).toBe(1);
  await client.stop();
});

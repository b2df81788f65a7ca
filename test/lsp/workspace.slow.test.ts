import { expect, it } from 'vitest';
import { CancellationTokenSource, type WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { FileError } from '../../server/src/workspace/index.js';
import { memoryHost, startClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const VAGUE = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n';
const MANY = 2000;
const FILES = Object.fromEntries(
  Array.from({ length: MANY }, (_, index) => [
    `${FOLDER}/deel-${index % 40}/visie-${index}.md`,
    index < 100 ? VAGUE : 'Een kort stuk.\n',
  ]),
);

it(`reads ${MANY} drafts, tells how far it is, and answers whoever writes meanwhile`, async () => {
  const client = await startClient({
    folders: [FOLDER],
    host: memoryHost(FILES),
    capabilities: { textDocument: { diagnostic: {} }, window: { workDoneProgress: true } },
  });
  const told: string[] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
    told.push(value.message ?? value.kind);
  });
  const uri = 'file:///werk/open.md';
  await client.open(uri, VAGUE);
  let ended = false;
  const all = client.connection
    .sendRequest<{ files: number; findings: number }>('visielint/lintWorkspace', { workDoneToken: 'hier' })
    .finally(() => (ended = true));
  const position = { line: 2, character: 5 };
  expect(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })).not.toBeNull();
  expect(ended).toBe(false);
  const { files, findings } = await all;
  expect(files).toBe(MANY + 1);
  expect(findings).toBeGreaterThan(100);
  expect([told[0], told[1], told.at(-1)]).toEqual(['begin', `1 / ${MANY + 1}`, 'end']);
  await client.stop();
}, 60_000);

it('stops reading when the writer cancels', async () => {
  const client = await startClient({ folders: [FOLDER], host: memoryHost(FILES) });
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest('visielint/lintWorkspace', {}, source.token);
  await client.awaitPublished(`${FOLDER}/deel-0/visie-0.md`);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  expect(client.published.length).toBeLessThan(MANY);
  await client.stop();
});

it('goes on when a draft goes away or turns out to be no text while all are read', async () => {
  const memory = memoryHost({ [`${FOLDER}/a.md`]: VAGUE, [`${FOLDER}/b.md`]: VAGUE, [`${FOLDER}/c.md`]: VAGUE });
  const readText = (path: string) => {
    if (path.endsWith('/a.md')) throw new FileError('missing', path);
    if (path.endsWith('/b.md')) throw new FileError('not-text', path);
    return memory.files.readText(path);
  };
  const client = await startClient({
    folders: [FOLDER],
    host: { ...memory, files: { ...memory.files, readText } },
    capabilities: { textDocument: { diagnostic: {} } },
  });
  const result = await client.connection.sendRequest<{ files: number }>('visielint/lintWorkspace', {});
  expect(result.files).toBe(1);
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(items.map(({ uri }) => uri)).toEqual([`${FOLDER}/c.md`]);
  expect(client.log).toEqual([]);
  await client.stop();
});

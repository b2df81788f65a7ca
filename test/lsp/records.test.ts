import { expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const CONFIG = `${FOLDER}/visielint.yaml`;
const WRITES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};
const VAGUE = '# Visie\n\n## Wonen\n\nWij maken ons sterk voor een leefbare stad.\n';

/** What is offered for some words, and the texts of all files after the action whose title holds other words. */
async function carryOut(
  files: Record<string, string>,
  { words, title, client: given }: { words: string; title: string; client?: TestClient },
): Promise<{ files: Record<string, string>; offered: string[] }> {
  const client = given ?? (await startClient({ host: memoryHost(files), folders: [FOLDER], capabilities: WRITES }));
  const text = files[DRAFT]!;
  await client.open(DRAFT, text);
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  const range = { start, end: { ...start, character: start.character + words.length } };
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: DRAFT },
    range,
    context: { diagnostics: [] },
  });
  const action = actions.find((each) => each.title.includes(title));
  const changed = { ...files };
  for (const change of action?.edit?.documentChanges ?? []) {
    if ('kind' in change) changed[(change as { uri: string }).uri] = '';
    else
      for (const edit of (change as TextDocumentEdit).edits) apply(changed, change as TextDocumentEdit, edit as never);
  }
  if (!given) await client.stop();
  return { files: changed, offered: actions.map((each) => each.title) };
}

function apply(
  files: Record<string, string>,
  { textDocument: { uri } }: TextDocumentEdit,
  edit: { range: { start: Place; end: Place }; newText: string },
): void {
  const text = files[uri] ?? '';
  files[uri] =
    text.slice(0, offsetOf(text, edit.range.start)) + edit.newText + text.slice(offsetOf(text, edit.range.end));
}

interface Place {
  line: number;
  character: number;
}

function offsetOf(text: string, { line, character }: Place): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}

const CONFIGURATIONS: readonly (readonly [string, string | undefined, string])[] = [
  ['where there is none', undefined, 'begrippen: [leefbare]\n'],
  ['that is empty', '', 'begrippen: [leefbare]\n'],
  ['with only a comment', '# van ons\n', '# van ons\nbegrippen: [leefbare]\n'],
  ['without the list', 'regels:\n  wish-list: uit\n', 'regels:\n  wish-list: uit\nbegrippen: [leefbare]\n'],
  [
    'with a list in lines',
    'begrippen:\n  - groen # ja\n\ntaal: nl\n',
    'begrippen:\n  - groen # ja\n  - leefbare\n\ntaal: nl\n',
  ],
  ['with a list in brackets', 'definitions: [groen]\n', 'definitions: [groen, leefbare]\n'],
  ['with one term', 'begrippen: groen\n', 'begrippen: [groen, leefbare]\n'],
  ['with the key alone', 'begrippen:\ntaal: nl\n', 'begrippen: [leefbare]\ntaal: nl\n'],
];

it.each(CONFIGURATIONS)('records a term in a configuration %s', async (_name, before, after) => {
  const files: Record<string, string> = { [DRAFT]: VAGUE, ...(before === undefined ? {} : { [CONFIG]: before }) };
  const done = await carryOut(files, { words: 'leefbare', title: 'omschreven begrip' });
  expect(done.files[CONFIG]).toBe(after);
});

it('offers no term for a phrase, nor where the configuration cannot be read or no file can be made', async () => {
  const phrase = await carryOut({ [DRAFT]: VAGUE }, { words: 'maken ons sterk', title: 'begrip' });
  expect(phrase.offered.join()).not.toContain('begrip');
  const broken = await carryOut({ [DRAFT]: VAGUE, [CONFIG]: 'a: [\n' }, { words: 'leefbare', title: 'begrip' });
  expect(broken.offered.join()).not.toContain('begrip');
  const client = await startClient({ host: memoryHost({}), folders: [FOLDER] });
  const nowhere = await carryOut({ [DRAFT]: VAGUE }, { words: 'leefbare', title: 'begrip', client });
  expect(nowhere.offered.join()).not.toContain('begrip');
  await client.stop();
});

it('records selected words as a phrase of the organisation, which is then found', async () => {
  const text = '# Visie\n\n## Wonen\n\nWij geven dit dossier een warme plek.\n';
  const done = await carryOut(
    { [DRAFT]: text, [CONFIG]: '' },
    { words: 'geven dit dossier een warme plek', title: 'lege frase' },
  );
  expect(done.files[CONFIG]).toContain('patterns: [geven dit dossier een warme plek]');

  const client = await startClient({ host: memoryHost(done.files), folders: [FOLDER] });
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, text);
  const { diagnostics } = await published;
  expect(diagnostics.map(({ message }) => message).join('\n')).toContain('geven dit dossier een warme plek');
  await client.stop();
});

it('records another name of a party in the register, and the finding goes', async () => {
  const text = [
    '---',
    'tafel:',
    '  partijen:',
    '    - naam: Ruimte Ontwikkeling Economie',
    '      belang: gezondheid',
    '    - { naam: Waterschap Oosterlauwe, afkorting: [WO] }',
    '---',
    '',
    '# Visie',
    '',
    '## Wonen bij het water',
    '',
    'Eigenaars: ROE; Waterschap Oosterlouwe',
    '',
    'De gemeente bouwt in 2027 aan de Kade 120 woningen.',
    '',
  ].join('\n');
  const first = await carryOut(
    { [DRAFT]: text },
    { words: 'ROE;', title: 'andere naam voor Ruimte Ontwikkeling Economie' },
  );
  expect(first.files[DRAFT]).toContain('      belang: gezondheid\n      afkorting: [ROE]\n');
  const second = await carryOut(first.files, {
    words: 'Waterschap Oosterlouwe',
    title: 'andere naam voor Waterschap Oosterlauwe',
  });
  expect(second.files[DRAFT]).toContain('afkorting: [WO, Waterschap Oosterlouwe]');

  const client = await startClient();
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, second.files[DRAFT]!);
  expect((await published).diagnostics.map(({ code }) => code)).not.toContain('unknown-party');
  await client.stop();
});

it('takes an open configuration as it is in its window, once the writer pauses', async () => {
  const client = await startClient({ host: memoryHost({ [CONFIG]: '', [DRAFT]: VAGUE }), folders: [FOLDER] });
  const first = client.awaitPublished(DRAFT);
  await client.open(DRAFT, VAGUE);
  expect((await first).diagnostics.map(({ code }) => code)).toContain('negotiated-nonsense');
  await client.open(CONFIG, '', 'yaml');
  const quiet = client.awaitPublished(DRAFT);
  await client.change(CONFIG, 2, [{ text: 'regels: { negotiated-nonsense: uit }\n' }]);
  expect((await quiet).diagnostics.map(({ code }) => code)).not.toContain('negotiated-nonsense');
  const back = client.awaitPublished(DRAFT);
  await client.close(CONFIG);
  expect((await back).diagnostics.map(({ code }) => code)).toContain('negotiated-nonsense');
  await client.stop();
});

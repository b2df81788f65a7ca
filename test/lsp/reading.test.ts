import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { DraftOverview } from '../../server/src/lsp/protocol.js';
import { memoryHost, startClient, type TestClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const OTHER = `${FOLDER}/bijlage.md`;
const SAMPLE = readFileSync(new URL('../../samples/nl/omgevingsvisie-veldrecht.md', import.meta.url), 'utf8');
const LINES = SAMPLE.split('\n');

let client: TestClient;

beforeAll(async () => {
  const host = memoryHost({ [OTHER]: '# Bijlage\n\nGGD Veldrecht leverde de cijfers.\n' });
  const capabilities = { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } };
  const initializationOptions = { rulePages: 'blad:{language}/{rule}' };
  client = await startClient({ host, folders: [FOLDER], capabilities, initializationOptions });
  const published = client.awaitPublished(DRAFT);
  await client.open(DRAFT, SAMPLE);
  await published;
});
afterAll(() => client.stop());

function ask<T>(method: string, params: object = {}): Promise<T> {
  return client.connection.sendRequest(method, { textDocument: { uri: DRAFT }, ...params });
}

/** Where some words begin, moved to the right. */
function placeOf(words: string, right = 0): { line: number; character: number } {
  const line = LINES.findIndex((text) => text.includes(words));
  return { line, character: LINES[line]!.indexOf(words) + right };
}

it('lists parties, themes with their owners, and decisions', async () => {
  const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
  const theme = symbols.find(({ name }) => name === 'De stille oever');
  expect(theme?.children?.map(({ name }) => name)).toEqual(['Afdeling Water en Groen', 'GGD Veldrecht']);
  expect(symbols.find(({ name }) => name === 'Gezonde wijken')?.detail).toBe('nog geen eigenaar');
  expect(symbols.some(({ name }) => name.startsWith('Komt er een tweede brug'))).toBe(true);
});

it('tells above each theme who answers for it and how vague it is', async () => {
  const lenses = await ask<CodeLens[]>('textDocument/codeLens');
  expect(lenses.map(({ command }) => command?.title)).toEqual([
    expect.stringMatching(/^Eigenaars: Afdeling Ruimte, Afdeling Water en Groen .*vaag$/),
    expect.stringMatching(/^Nog geen eigenaar/),
    expect.stringMatching(/^Iedereen is eigenaar/),
    expect.stringMatching(/^Eigenaars: Afdeling Water en Groen, GGD Veldrecht/),
    expect.stringMatching(/^Eigenaars: Afdeling Verkeer/),
    expect.stringMatching(/^Eigenaars: Afdeling Ruimte, Afdeling Water en Groen/),
  ]);
});

it('goes to the register, finds every place, and renames a party across files', async () => {
  const position = placeOf('Eigenaren: Afdeling Water en Groen, GGD', 40);
  const definition = await ask<Location>('textDocument/definition', { position });
  expect(definition.range.start).toEqual(placeOf('GGD Veldrecht'));
  const references = await ask<Location[]>('textDocument/references', {
    position,
    context: { includeDeclaration: true },
  });
  expect(references.map(({ uri }) => uri)).toEqual([DRAFT, DRAFT, OTHER]);
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: 'GGD Linge' });
  const changes = edit.documentChanges as TextDocumentEdit[];
  expect(changes.map(({ textDocument, edits }) => [textDocument.uri, edits.length])).toEqual([
    [DRAFT, 2],
    [OTHER, 1],
  ]);
  await expect(ask('textDocument/rename', { position, newName: ' ' })).rejects.toThrow(/één regel/);
});

it('tells on hover what is known of a party, a theme, a sector and a defined term', async () => {
  const extra = 'file:///werk/namen.md';
  const text = [
    '---',
    'tafel:',
    '  partijen:',
    '    - { naam: GGD Linge, belang: gezondheid, sectoren: [gezondheid, water] }',
    'themas:',
    '  - { titel: Spelen op straat, eigenaars: [GGD Linge] }',
    '---',
    '',
    '# Visie',
    '',
    '## Spelen op straat',
    '',
    'Onder leefbaar verstaan wij: elk kind heeft binnen 200 meter een plek om te spelen.',
    'De GGD Linge telt in 2027 de plekken. Leefbaar is geen doel op zich.',
    '',
  ].join('\n');
  await client.open(extra, text);
  const lines = text.split('\n');
  const hover = async (words: string, line: number) => {
    const position = { line, character: lines[line]!.indexOf(words) + 2 };
    const answer = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: extra },
      position,
    });
    return (answer?.contents as { value: string } | undefined)?.value ?? '';
  };
  const party = await hover('GGD Linge', 13);
  expect(party).toMatch(/Belang: gezondheid[^]+Mandaat: staat er niet[^]+Eigenaar van: Spelen op straat/);
  expect(await hover('Spelen op straat', 10)).toContain('Eigenaars: GGD Linge');
  expect(await hover('water', 3)).toMatch(/Vakgebied Water[^]+vraagt ook om/);
  expect(await hover('Leefbaar', 13)).toContain('is omschreven');
  expect(await hover('telt', 13)).not.toContain('omschreven');
  await client.close(extra);
});

it('renames a theme where it is a title, not where it is a word', async () => {
  const position = placeOf('### Gezonde wijken', 6);
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: 'Wijken om oud in te worden' });
  const [change] = edit.documentChanges as TextDocumentEdit[];
  expect(change?.edits.length).toBe(1);
});

it('completes owners, keys, values, directives and rules', async () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['Eigenaren: Afdeling Water en Groen, GGD', 11, 'GGD Veldrecht'],
    ['      belang: Genoeg', 6, 'mandaat'],
    ['lang: nl', 6, 'en'],
  ];
  for (const [words, right, expected] of cases) {
    const items = await ask<CompletionItem[]>('textDocument/completion', { position: placeOf(words, right) });
    expect(items.map(({ label }) => label)).toContain(expected);
  }
  const extra = 'file:///werk/los.md';
  await client.open(extra, '# Los\n\n<!-- visielint-uit-volgende-regel esc\n\n<!-- vis\n');
  const complete = (line: number, character: number) =>
    client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: extra },
      position: { line, character },
    });
  expect((await complete(2, 41)).map(({ label }) => label)).toContain('escape-clause');
  expect((await complete(4, 8)).map(({ label }) => label)).toContain('visielint-uit-sectie');
  await client.close(extra);
});

it('shows what a commitment leaves open only when the writer wants that', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: LINES.length, character: 0 } };
  expect(await ask<InlayHint[]>('textDocument/inlayHint', { range })).toEqual([]);
  client.settings = { inlayHints: true };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
  expect(hints.map(({ label }) => label)).toContain('wat, hoeveel en ten koste van wat?');
  client.settings = {};
});

it('colours owners and anchors, folds sections, links rules to their pages', async () => {
  const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
  expect(data.length % 5).toBe(0);
  expect(data.length).toBeGreaterThan(50);
  const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
  expect(folds[0]).toMatchObject({ startLine: 0, kind: 'imports' });
  const extra = 'file:///werk/los.md';
  await client.open(extra, '<!-- visielint-uit-bestand escape-clause, geen-regel -- reden: oud -->\n\n# Los\n');
  const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: extra },
  });
  expect(links.map(({ target }) => target)).toEqual(['blad:nl/escape-clause']);
  await client.close(extra);
});

it('has the page of each rule, in the language that is asked for', async () => {
  const page = (rule: string) =>
    client.connection.sendRequest<string | null>('visielint/rulePage', { rule, language: 'nl' });
  expect(await page('vague-time')).toMatch(/^# vague-time[^]+## Waarom het telt[^]+De komende jaren vervangt[^]+Les 4/);
  expect(await page('geen-regel')).toBeNull();
});

it('finds themes and parties in the whole workspace', async () => {
  const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'oever' });
  expect(symbols.map(({ name }) => name)).toEqual(['De stille oever']);
});

it('gives the draft at a glance', async () => {
  const overview = await ask<DraftOverview>('visielint/overview');
  expect(overview.themes.map(({ status }) => status)).toEqual([
    'shared',
    'none',
    'diffuse',
    'shared',
    'single',
    'shared',
  ]);
  expect(overview.decisions.filter(({ source }) => source === 'register').length).toBe(3);
  expect(overview.heat.length).toBeGreaterThan(4);
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMcpServer } from '../server/src/mcp/server.js';
import { nodeFiles } from '../server/src/node/files.js';

const root = mkdtempSync(join(tmpdir(), 'visielint-mcp-'));
const folder = join(root, 'werk');
const client = new Client({ name: 'test', version: '1' });
const DRAFT = [
  '# Visie',
  '',
  '## Wonen bij het water',
  '',
  'Wij zetten waar mogelijk in op een balans tussen wonen en water.',
  '',
  '| Vraag | Tafel | Uiterlijk | Eigenaar | Uitkomst |',
  '|---|---|---|---|---|',
  '| Komt er een brug? | raad | 2027-01-31 | Afdeling Verkeer | |',
  '| Komt er een sluis? | raad | 2026-01-31 | Afdeling Water | ja |',
  '',
].join('\n');

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'visie.md'), DRAFT);
  writeFileSync(join(folder, 'geheim.env'), 'sleutel=1\n');
  writeFileSync(join(root, 'buiten.md'), DRAFT);
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ files: nodeFiles, folder, today: () => '2026-11-24' }).connect(there);
  await client.connect(here);
});
afterAll(async () => {
  await client.close();
  rmSync(root, { recursive: true });
});

async function call(name: string, args: Record<string, unknown>): Promise<{ text: string; refused: boolean }> {
  const { content, isError } = (await client.callTool({ name, arguments: args })) as CallToolResult;
  const [first] = content;
  return { text: first?.type === 'text' ? first.text : '', refused: isError === true };
}

it('offers tools that only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['lint', 'list_open_decisions', 'explain']);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

it('lints a draft by its path, with the configuration of its folder', async () => {
  const rulesOf = async () => {
    const { drafts } = JSON.parse((await call('lint', { path: 'visie.md' })).text) as {
      drafts: { path: string; findings: { rule: string; line: number; why: string }[] }[];
    };
    expect(drafts.map(({ path }) => path)).toEqual(['visie.md']);
    return drafts[0]!.findings;
  };
  expect(await rulesOf()).toContainEqual(
    expect.objectContaining({ rule: 'negotiated-nonsense', line: 5, why: expect.stringMatching(/\w/) as string }),
  );
  writeFileSync(join(folder, 'visielint.yaml'), 'regels: { negotiated-nonsense: uit }\n');
  expect((await rulesOf()).map(({ rule }) => rule)).not.toContain('negotiated-nonsense');
  rmSync(join(folder, 'visielint.yaml'));
});

it('lints a text, and lists what is still to be decided', async () => {
  expect((await call('lint', { text: DRAFT })).text).toContain('theme-without-owner');
  const { text } = await call('list_open_decisions', { path: '.' });
  expect(text).toContain('Komt er een brug?');
  expect(text).not.toContain('Komt er een sluis?');
});

it('explains a rule in either language', async () => {
  expect((await call('explain', { rule: 'vague-time', language: 'nl' })).text).toContain('## Waarom het telt');
  expect((await call('explain', { rule: 'vague-time' })).text).toContain('## Why it matters');
});

const REFUSALS: readonly (readonly [string, string, Record<string, unknown>, RegExp])[] = [
  ['a path outside the folder', 'lint', { path: '../buiten.md' }, /outside/],
  ['a pattern that leads outside', 'lint', { path: 'x/../../*.md' }, /outside/],
  ['a file that is no draft', 'lint', { path: 'geheim.env' }, /no draft/],
  ['a draft that is not there', 'lint', { path: 'weg.md' }, /no draft/],
  ['neither path nor text', 'lint', {}, /either/],
  ['an unknown rule', 'explain', { rule: 'vague-tiem' }, /vague-time/],
  ['a wrong type', 'lint', { path: 3 }, /path/],
];

it.each(REFUSALS)('refuses %s in words', async (_name, tool, args, words) => {
  const { text, refused } = await call(tool, args);
  expect(refused).toBe(true);
  expect(text).toMatch(words);
});

it('leaves the folder as it was', () => {
  expect(readdirSync(folder).sort()).toEqual(['geheim.env', 'visie.md']);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/core/index.js';

const SOURCE = resolve('server/src');
const CORE = join(SOURCE, 'core');
const SHELL_ROOMS = ['report', 'formats', 'workspace', 'lsp', 'cli', 'mcp', 'testing', 'node', 'browser'];

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SOURCE, name), 'utf8') }));

/** What each room outside the core may import from. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  report: ['core', 'formats'],
  formats: ['core'],
  workspace: ['core', 'formats'],
  testing: ['core'],
  lsp: ['core', 'workspace', 'report', 'formats'],
  cli: ['core', 'workspace', 'report', 'formats'],
  mcp: ['core', 'workspace', 'report'],
  node: ['core', 'workspace', 'report', 'formats', 'cli', 'lsp', 'mcp'],
  browser: ['core', 'workspace', 'lsp'],
};

/** Files of a core room that another room of the core may not look into. */
const CORE_WALLS: readonly { readonly from: string; readonly never: readonly string[] }[] = [
  { from: 'text', never: ['parse', 'language', 'lexicon', 'model', 'rules', 'engine', 'features', 'config'] },
  { from: 'language', never: ['parse', 'lexicon', 'model', 'rules', 'engine', 'features', 'config'] },
  { from: 'lexicon', never: ['parse', 'model', 'rules', 'engine', 'features', 'config'] },
  { from: 'parse', never: ['lexicon', 'model', 'rules', 'engine', 'features', 'config'] },
  { from: 'model', never: ['rules', 'engine', 'features'] },
  { from: 'config', never: ['rules', 'features'] },
  { from: 'engine', never: ['rules', 'features'] },
  { from: 'rules', never: ['features'] },
];

function importsOf({ name, text }: { name: string; text: string }): { path: string; typeOnly: boolean }[] {
  const statements = text.matchAll(/^\s*(import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  const all = [
    ...[...statements].map((match) => ({ path: match[3] ?? '', typeOnly: match[2] !== undefined })),
    ...[...dynamic].map((match) => ({ path: match[1] ?? '', typeOnly: false })),
  ];
  return all.map(({ path, typeOnly }) => ({
    path: path.startsWith('.') ? relative(SOURCE, resolve(SOURCE, dirname(name), path)).replaceAll('\\', '/') : path,
    typeOnly,
  }));
}

describe('walls', () => {
  test('rooms import only from rooms that they may', () => {
    const wrong = sources.flatMap((source) => {
      const [room = ''] = source.name.split('/');
      const allowed = room === 'core' ? ['core'] : [room, ...(MAY_IMPORT[room] ?? [])];
      return importsOf(source)
        .filter(({ path }) => [...SHELL_ROOMS, 'core'].some((name) => path.startsWith(`${name}/`)))
        .filter(({ path }) => !allowed.includes(path.split('/')[0] ?? ''))
        .map(({ path }) => `${source.name} -> ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test('rooms of the core import only downwards; types may be shared', () => {
    const wrong = sources
      .filter(({ name }) => name.startsWith('core/'))
      .flatMap((source) => {
        const wall = CORE_WALLS.find(({ from }) => source.name.startsWith(`core/${from}/`));
        return importsOf(source)
          .filter(({ path, typeOnly }) => !typeOnly && wall?.never.some((room) => path.startsWith(`core/${room}/`)))
          .map(({ path }) => `${source.name} -> ${path}`);
      });
    expect(wrong).toEqual([]);
  });

  test('a rule imports no other rule and no Markdown tree', () => {
    const wrong = sources.flatMap((source) => {
      const [, id] = /^core\/rules\/([^/]+)\//.exec(source.name) ?? [];
      if (id === undefined) return [];
      return importsOf(source)
        .filter(
          ({ path }) =>
            /^(mdast|micromark|remark|unified)/.test(path) ||
            (path.startsWith('core/rules/') && !path.startsWith(`core/rules/${id}/`)),
        )
        .map(({ path }) => `${source.name} -> ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test('only the entry rooms touch Node', () => {
    const wrong = sources
      .filter(({ name }) => !name.startsWith('node/'))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ path }) => path.startsWith('node:'))
          .map(({ path }) => `${source.name} -> ${path}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  test('none is longer than 400 lines', () => {
    const long = sources
      .filter(({ name }) => !name.includes('/generated/'))
      .filter(({ text }) => text.split('\n').length > 401)
      .map(({ name }) => name);
    expect(long).toEqual([]);
  });

  test('none is left half done', () => {
    const marked = sources.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ name }) => name);
    expect(marked).toEqual([]);
  });
});

const HEADINGS = [
  '## Nederlands',
  '### Wat het vindt',
  '### Waarom het telt',
  '### Wat je doet',
  '### Wanneer je het uitzet',
  '### Grenzen',
  '## English',
  '### What it finds',
  '### Why it matters',
  '### What to do',
  '### When to switch it off',
  '### Limits',
  '## Examples',
];

/** Pages that are still to be written; a rule that is not named here must have one. */
const WITHOUT_PAGE = new Set([
  'agentless-passive',
  'container-word',
  'deferred-choice',
  'diffuse-actor',
  'empty-intention',
  'escape-clause',
  'false-balance',
  'internal-error',
  'negotiated-nonsense',
  'unexplained-suppression',
  'unused-suppression',
  'vague-quantity',
  'vague-time',
]);

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('rule $id', ({ id, rule }) => {
  const page = join(CORE, 'rules', id, 'rule.md');

  test('has the name of its folder', () => {
    expect(existsSync(join(CORE, 'rules', id, 'rule.ts'))).toBe(true);
  });

  test('says in both languages what each option is for', () => {
    for (const option of Object.values(rule.options ?? {})) {
      expect(option.description.nl).not.toBe('');
      expect(option.description.en).not.toBe('');
    }
  });

  test.skipIf(!existsSync(page) && WITHOUT_PAGE.has(id))('has a page with every part', () => {
    const lines = readFileSync(page, 'utf8').split('\n');
    expect(lines[0]).toBe(`# ${id}`);
    expect(lines.filter((line) => HEADINGS.includes(line))).toEqual(HEADINGS);
  });
});

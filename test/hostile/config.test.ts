/** Configurations that want more than to configure; none may run, leak or cost without a bound. */
import { describe, expect, it, test } from 'vitest';
import { mergeLayers, readConfig, rules } from '../../server/src/core/index.js';
import { createConfigFinder } from '../../server/src/workspace/index.js';
import type { FileAccess } from '../../server/src/workspace/index.js';
import { memoryFiles } from '../cli/support/memory-files.js';
import { run, CLEAR, FLAWED } from '../cli/support/run.js';
import { linter } from '../support/linter.js';

function read(text: string): ReturnType<typeof readConfig> {
  return readConfig(text, { file: '/work/visielint.yaml', rules });
}

describe('keys that belong to every object', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s changes nothing', (key) => {
    const text = `${key}: { inline: false, polluted: yes }\nrules: { ${key}: off }\ntable: { ${key}: { polluted: yes } }\nsectors: { ${key}: { polluted: yes } }\n`;
    const { layer, problems } = read(text);
    const config = mergeLayers([layer]);
    linter.lint(FLAWED, config);
    expect({}).not.toHaveProperty('polluted');
    expect(config.inline).toBe(true);
    expect(problems.map(({ at }) => at?.line)).toContain(0);
  });
});

describe('phrases of an organisation', () => {
  const entry = (pattern: string, index: number) => ({
    id: `own-${index}`,
    signal: 'filler',
    language: 'nl',
    why: 'x',
    patterns: [pattern],
  });

  test.each([
    ['more rows than fit', `${'(a x|b y) '.repeat(9)}e`],
    ['more gaps than fit', 'en …20 en …20 en …20 en …20 en'],
    ['more than fits', 'woord '.repeat(500)],
    ['groups in groups', `${'('.repeat(50)}a${')'.repeat(50)}`],
    ['nothing but gaps', '<any> [<any>]'],
  ])('a pattern with %s is refused with its place', (_name, pattern) => {
    const { layer, problems } = read(JSON.stringify({ lexicon: [entry(pattern, 1)] }));
    expect(layer.lexicon).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.en.seen).toMatch(/cannot be read|fits nearly every sentence/);
  });

  test('the widest that are allowed still read a draft', () => {
    const lexicon = Array.from({ length: 100 }, (_, index) => entry('<any> …20 <any> …20 <any> …20 groen', index));
    const { layer, problems } = read(JSON.stringify({ lexicon }));
    expect(problems).toEqual([]);
    const text = 'Wij zetten zoveel mogelijk in op groen en blauw. '.repeat(200);
    expect(linter.lint(text, mergeLayers([layer])).findings.map(({ rule }) => rule)).not.toContain('internal-error');
  });
});

describe('extends', () => {
  /** Counts how often a file is read, since what grows is what matters. */
  function counted(contents: Record<string, string>): FileAccess & { reads: number } {
    const files = memoryFiles(contents);
    return Object.assign(Object.create(files) as FileAccess, {
      reads: 0,
      readText(this: { reads: number }, path: string) {
        this.reads++;
        return files.readText(path);
      },
    });
  }

  test('that doubles at every step reads each file once', async () => {
    const chain = Array.from({ length: 40 }, (_, at) => [
      `/work/c${at}.yaml`,
      `extends: [./c${at + 1}.yaml, ./c${at + 1}.yaml, ./c${at + 2}.yaml]\n`,
    ]);
    const last = ['c40', 'c41'].map((name) => [`/work/${name}.yaml`, 'language: nl\n']);
    const files = counted(Object.fromEntries([...chain, ...last]));
    const finder = createConfigFinder({ files, rules, source: { path: '/work/c0.yaml' } });
    const { config, problems } = await finder.configFor('/work/visie.md');
    expect({ language: config.language, problems }).toEqual({ language: 'nl', problems: [] });
    expect(files.reads).toBeLessThanOrEqual(42);
  });

  test('gives what two files share once, so that neither undoes the other', async () => {
    const files = memoryFiles({
      '/work/visielint.yaml': 'root: true\nextends: [./a.yaml, ./b.yaml]\n',
      '/work/a.yaml': 'extends: ./base.yaml\nrules: { escape-clause: off }\n',
      '/work/b.yaml': 'extends: ./base.yaml\n',
      '/work/base.yaml': 'rules: { escape-clause: error }\n',
    });
    const { config } = await createConfigFinder({ files, rules }).configFor('/work/visie.md');
    expect(config.rules['escape-clause']?.severity).toBe('off');
  });

  test.each([
    ['a secret', 'sleutel-die-niemand-mag-zien', '“/geheim” must be a map'],
    ['a list of secrets', '- sleutel-die-niemand-mag-zien', '“/geheim” must be a map'],
    ['a map of secrets', 'token: sleutel-die-niemand-mag-zien', '“token” is no key'],
  ])('shows nothing of a file outside that is %s', async (_name, content, message) => {
    const { code, stdout, stderr } = await run(['visie.md'], {
      files: { '/work/visie.md': CLEAR, '/work/visielint.yaml': 'extends: ../geheim\n', '/geheim': content },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toContain('sleutel');
  });
});

describe('what is shown', () => {
  it.each([
    ['a key of a configuration', { '/work/visielint.yaml': '"\\e[31mx\\a": 1\n' }],
    ['the name of a file', { '/work/\u001b[31m.md': Uint8Array.of(0) }],
    ['a preset', { '/work/visielint.yaml': 'extends: "\\e]8;;x\\a"\n' }],
  ])('%s cannot speak to the terminal', async (_name, files) => {
    const { stderr } = await run(['.'], { files: { '/work/visie.md': CLEAR, ...files }, terminal: true });
    expect(stderr).not.toBe('');

    expect(stderr.replace(/\u001b\[(?:1|22)m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

test('a baseline that is none is refused, whatever it is', async () => {
  for (const text of [
    '[]',
    '{}',
    'null',
    '{"schemaVersion":1,"files":{"visie.md":null}}',
    '{"schemaVersion":1,"files":[]}',
    '{',
  ]) {
    const { code, stderr } = await run(['--baseline', 'b.json', 'visie.md'], {
      files: { '/work/visie.md': FLAWED, '/work/b.json': text },
    });
    expect({ code, told: stderr.includes('this is no baseline') }).toEqual({ code: 2, told: true });
  }
});

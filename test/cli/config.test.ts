import { describe, expect, test } from 'vitest';
import { readConfig, rules } from '../../server/src/core/index.js';
import { createConfigFinder } from '../../server/src/workspace/index.js';
import { memoryFiles, type Content } from './support/memory-files.js';
import { run, FLAWED } from './support/run.js';

function problemsOf(text: string): string[] {
  const { problems } = readConfig(text, { file: 'visielint.yaml', rules });
  return problems.map(
    ({ at, message }) => `${(at?.line ?? -1) + 1}:${(at?.column ?? -1) + 1} ${message.en.seen} ${message.en.advice}`,
  );
}

describe('reading', () => {
  test('everything in order, in either language', () => {
    const { layer, problems } = readConfig(
      [
        'taal: nl',
        'regels:',
        '  escape-clause: uit',
        '  container-word: [warning, { atLeast: 3 }]',
        "thema's: [De groene stad]",
        'begrippen: leefbaar',
        'tafel: { opdracht: Maak een visie }',
      ].join('\n'),
      { file: 'visielint.yaml', rules },
    );
    expect(problems).toEqual([]);
    expect(layer).toMatchObject({
      language: 'nl',
      rules: {
        'escape-clause': { severity: 'off' },
        'container-word': { severity: 'warning', options: { atLeast: 3 } },
      },
      themes: ['De groene stad'],
      definitions: ['leefbaar'],
      table: { file: 'visielint.yaml', data: { opdracht: 'Maak een visie' } },
    });
  });

  test('JSON with tabs', () => {
    expect(
      readConfig('{\n\t"rules": {\n\t\t"escape-clause": "off"\n\t}\n}\n', { file: 'x.json', rules }),
    ).toMatchObject({
      layer: { rules: { 'escape-clause': { severity: 'off' } } },
      problems: [],
    });
  });

  test('an empty file', () => {
    expect(readConfig('', { file: 'x', rules })).toEqual({ layer: { file: 'x' }, problems: [] });
  });

  test.each([
    ['rulez: {}', '1:1 “rulez” is no key of the configuration. Did you mean “rules”?'],
    ['rules:\n  escape-claus: off', '2:3 “escape-claus” is no rule. Did you mean “escape-clause”?'],
    ['rules:\n  escape-clause: warn', '2:18 “warn” is no severity. '],
    ['rules:\n  container-word: [hint, {atleast: 3}]', '2:27 “atleast” is no option of this rule. '],
    ['rules:\n  container-word: {atLeast: many}', '2:29 “atLeast” must be a number (≥ 1), and is "many". '],
    ['rules: [escape-clause]', '1:8 “rules” must be a map of keys with values, and is […]. '],
    ['language: fr', '1:11 “fr” is no value of this key. Known are: nl, en.'],
    ['language: nl\ntaal: nl', '2:1 “taal” is another word for “language”, which stands here already. '],
    ['extends: strict\npreset: adopted', '2:1 “preset” is another word for “extends”, which stands here already. '],
    ['root: perhaps', '1:7 “root” must be true or false, and is "perhaps". '],
    ['- a\n- b', '1:1 “visielint.yaml” must be a map of keys with values, and is […]. '],
    [
      'lexicon:\n  - {signal: escape-clause, language: nl, patterns: "(a", why: x}',
      '2:53 In “(a”: The pattern “(a” cannot be read',
    ],
    ['overrides:\n  - rules: {}', '2:5 “overrides” must be {files: [glob], rules: …}'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)[0]).toContain(problem);
    expect(problemsOf(text)).toHaveLength(1);
  });

  test('YAML that cannot be read', () => {
    expect(problemsOf('rules: {a: [}')[0]).toMatch(/^1:\d+ This cannot be read as YAML or JSON/);
  });
});

describe('finding', () => {
  const finderOf = (files: Record<string, Content>) => createConfigFinder({ files: memoryFiles(files), rules });

  test('from the draft upwards, merged, the nearest last', async () => {
    const finder = finderOf({
      '/a/visielint.yaml': 'messages: en\nrules: {escape-clause: off, vague-time: error}\ndefinitions: [x]',
      '/a/b/visielint.json': '{"rules": {"vague-time": "hint"}, "definitions": ["y"]}',
      '/a/b/c/package.json': '{"name": "z", "visielint": {"language": "nl"}}',
    });
    const { config, files, problems } = await finder.configFor('/a/b/c/d.md');
    expect(problems).toEqual([]);
    expect(files).toEqual(['/a/visielint.yaml', '/a/b/visielint.json', '/a/b/c/package.json']);
    expect(config).toMatchObject({
      language: 'nl',
      messages: 'en',
      rules: { 'escape-clause': { severity: 'off' }, 'vague-time': { severity: 'hint' } },
      definitions: ['x', 'y'],
    });
  });

  test('root ends the search', async () => {
    const finder = finderOf({ '/visielint.yaml': 'messages: en', '/a/visielint.yml': 'root: true' });
    expect((await finder.configFor('/a/b.md')).files).toEqual(['/a/visielint.yml']);
  });

  test('presets, other files and overrides', async () => {
    const finder = finderOf({
      '/a/visielint.yaml': [
        'extends: [strict, ../shared.yaml]',
        'overrides:',
        '  - { files: "oud/**", rules: { vague-time: off } }',
        '  - { files: "*.txt", language: en }',
      ].join('\n'),
      '/shared.yaml': 'rules: {container-word: info}',
    });
    const { config, problems } = await finder.configFor('/a/nieuw/x.md');
    expect(problems).toEqual([]);
    expect(config.rules).toMatchObject({
      'vague-time': { severity: 'warning' },
      'container-word': { severity: 'info' },
    });
    expect((await finder.configFor('/a/oud/x.txt')).config).toMatchObject({
      language: 'en',
      rules: { 'vague-time': { severity: 'off' } },
    });
  });

  test('what extends itself, and what is not there', async () => {
    const finder = finderOf({ '/visielint.yaml': 'extends: [a.yaml, weg.yaml]', '/a.yaml': 'extends: visielint.yaml' });
    const { problems } = await finder.configFor('/x.md');
    expect(problems.map(({ file, message }) => `${file} ${message.en.seen}`)).toEqual([
      '/a.yaml “visielint.yaml” extends itself.',
      '/visielint.yaml “weg.yaml” is no preset, and no file that can be read.',
    ]);
  });

  test('two configurations in one folder', async () => {
    const finder = finderOf({ '/visielint.yaml': '', '/visielint.json': '{}' });
    expect((await finder.configFor('/x.md')).problems[0]?.message.en.seen).toContain('visielint.json');
  });
});

describe('on the command line', () => {
  test('a broken configuration: its place once, exit code 2, and the drafts are linted', async () => {
    const { code, stdout, stderr } = await run(['.'], {
      files: { '/work/visielint.yaml': 'rules:\n  escape-claus: off\n', '/work/a.md': FLAWED, '/work/b.md': FLAWED },
    });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'visielint: visielint.yaml:2:3: “escape-claus” is no rule. So what stands here is not applied. ' +
        'Did you mean “escape-clause”?\n',
    );
    expect(stdout).toContain('b.md');
  });

  test('--no-config, --config and flags over both', async () => {
    const files = {
      '/work/visielint.yaml': 'rules: {unused-suppression: error}',
      '/work/zacht.yaml': 'rules: {unused-suppression: hint}',
      '/work/a.md': FLAWED,
    };
    const severity = async (...argv: string[]) => {
      const { stdout } = await run(['-f', 'json', ...argv, 'a.md'], { files });
      const [file] = (JSON.parse(stdout) as { files: { findings: { rule: string; severity: string }[] }[] }).files;
      return file?.findings.find(({ rule }) => rule === 'unused-suppression')?.severity;
    };
    expect(await severity()).toBe('error');
    expect(await severity('--no-config')).toBe('info');
    expect(await severity('--config', 'zacht.yaml')).toBe('hint');
    expect(await severity('--rule', 'unused-suppression:warning')).toBe('warning');
    expect(await severity('--rule', 'unused-suppression:off')).toBeUndefined();
  });

  test('ignore leaves drafts out, by the folder of the file', async () => {
    const files = {
      '/work/plannen/visielint.yaml': 'ignore: [oud/]',
      '/work/plannen/oud/a.md': FLAWED,
      '/work/b.md': FLAWED,
    };
    const { stdout } = await run(['-f', 'json', '.'], { files });
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(['b.md']);
    expect((await run(['plannen/oud/a.md'], { files })).stderr).toContain(
      'skipped, since /work/plannen/visielint.yaml',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { CLEAR, FLAWED, run } from './support/run.js';

const visie = { '/work/visie.md': FLAWED };

describe('fixing', () => {
  test('--fix carries out what is safe and reports the rest', async () => {
    const { code, stdout, files } = await run(['--fix', '.'], { files: visie });
    expect(files['/work/visie.md']).not.toContain('visielint-uit');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Geen meldingen. 1 bestand · 8 woorden\n' });
  });

  test('--fix-dry-run shows it and changes nothing', async () => {
    const { stdout, files } = await run(['--fix-dry-run', '.'], { files: visie });
    expect(stdout).toContain('--- a/visie.md');
    expect(stdout).toContain('-<!-- visielint-uit-volgende-regel escape-clause -->');
    expect(files['/work/visie.md']).toBe(FLAWED);
  });

  test('--fix-dry-run says so when there is nothing to fix', async () => {
    const { code, stdout, stderr } = await run(['--fix-dry-run', '.'], { files: { '/work/visie.md': CLEAR } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('nothing here can be fixed by itself.');
  });

  test('standard input has no file to write to', async () => {
    const { code, stderr } = await run(['--fix', '-'], { stdin: FLAWED });
    expect(code).toBe(2);
    expect(stderr).toContain('standard input cannot be fixed');
  });
});

test('a report does not take the place of a draft that was read', async () => {
  const { code, stderr, files } = await run(['-o', 'markdown=visie.md', '-o', 'csv=r.csv', '.'], { files: visie });
  expect(code).toBe(2);
  expect(stderr).toContain('visie.md: this is one of the drafts that were read. The report was not written');
  expect(files['/work/visie.md']).toBe(FLAWED);
  expect(files['/work/r.csv']).toContain('unexplained-suppression');
});

describe('a baseline', () => {
  async function withBaseline(): Promise<string> {
    const { code, stdout, files } = await run(['baseline', 'update', '.'], { files: visie });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'visielint-baseline.json: 2 findings\n' });
    return files['/work/visielint-baseline.json'] as string;
  }
  const flags = ['--baseline', 'visielint-baseline.json', '.'];

  test('silences what was there, wherever it moves', async () => {
    const moved = FLAWED.replace('# Visie\n', '# Visie\n\nEr is van alles voor gezet.\n\n');
    const files = { '/work/visie.md': moved, '/work/visielint-baseline.json': await withBaseline() };
    const { code, stdout, stderr } = await run(flags, { files });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Geen meldingen.');
  });

  test('lets through what is new, also when it repeats what was there', async () => {
    const twice = FLAWED + FLAWED.split('\n').slice(3).join('\n');
    const files = { '/work/visie.md': twice, '/work/visielint-baseline.json': await withBaseline() };
    const { code, stdout } = await run(['-f', 'compact', ...flags], { files });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  test('says what is stale, and prune takes it out', async () => {
    const files = { '/work/visie.md': CLEAR, '/work/visielint-baseline.json': await withBaseline() };
    expect((await run(flags, { files })).stderr).toContain('2 findings in it are no longer there.');
    const after = await run(['baseline', 'prune', '.'], { files });
    expect(JSON.parse(after.files['/work/visielint-baseline.json'] as string)).toEqual({ schemaVersion: 1, files: {} });
  });

  test.each([
    ['of another version', '{"schemaVersion": 9, "files": {}}', 'this is no baseline of this version.'],
    ['that is no JSON', 'nee', 'this is no baseline, or it is damaged.'],
    ['that is something else', '[1]', 'this is no baseline, or it is damaged.'],
  ])('one %s is said, and everything is reported', async (_name, text, said) => {
    const files = { ...visie, '/work/visielint-baseline.json': text };
    const { code, stdout, stderr } = await run(flags, { files });
    expect(code).toBe(2);
    expect(stderr).toContain(`visielint-baseline.json: ${said}`);
    expect(stdout).toContain('unexplained-suppression');
  });

  test('says the same from every folder, since it counts from its own', async () => {
    const files = { '/work/docs/a.md': FLAWED, '/work/docs/deel/b.md': FLAWED };
    const before = await run(['baseline', 'update', '.'], { files });
    const { files: known } = JSON.parse(before.files['/work/visielint-baseline.json'] as string) as { files: object };
    expect(Object.keys(known)).toEqual(['docs/a.md', 'docs/deel/b.md']);
    const flag = ['--baseline', '../visielint-baseline.json'];
    const world = { files: before.files as Record<string, string>, io: { cwd: '/work/docs' } };
    const inside = await run([...flag, '.'], world);
    expect(inside).toMatchObject({ code: 0, stderr: '' });
    const updated = await run(['baseline', 'update', ...flag, 'deel'], world);
    expect(updated.files['/work/visielint-baseline.json']).toBe(before.files['/work/visielint-baseline.json']);
    const elsewhere = await run(['baseline', 'update', '--baseline', 'meting/nul.json', '.'], { files });
    const { files: above } = JSON.parse(elsewhere.files['/work/meting/nul.json'] as string) as { files: object };
    expect(Object.keys(above)).toEqual(['../docs/a.md', '../docs/deel/b.md']);
    const there = { files: elsewhere.files as Record<string, string> };
    expect(await run(['--baseline', 'meting/nul.json', '.'], there)).toMatchObject({ code: 0, stderr: '' });
  });

  test('keeps what it holds of drafts that were not linted, and forgets those that are gone', async () => {
    const files = { '/work/a.md': FLAWED, '/work/b.md': FLAWED, '/work/weg.md': FLAWED };
    const before = await run(['baseline', 'update', '.'], { files });
    const left = Object.fromEntries(Object.entries(before.files).filter(([path]) => path !== '/work/weg.md'));
    const { files: after } = await run(['baseline', 'update', 'a.md'], { files: left });
    const { files: known } = JSON.parse(after['/work/visielint-baseline.json'] as string) as { files: object };
    expect(Object.keys(known)).toEqual(['a.md', 'b.md']);
    expect((await run(flags, { files: left })).stderr).toContain('2 findings in it are no longer there.');
  });

  test.each([
    ['a draft', 'visie.md', FLAWED],
    ['a damaged baseline', 'visielint-baseline.json', '<<<<<<< HEAD\n{}'],
    ['other data', 'package.json', '{"name": "x"}'],
  ])('does not take the place of %s', async (_what, name, text) => {
    const files = { ...visie, [`/work/${name}`]: text };
    const after = await run(['baseline', 'update', '--baseline', name, '.'], { files });
    expect(after.code).toBe(2);
    expect(after.stderr).toContain(`${name}: this is no baseline, or it is damaged. Nothing was written`);
    expect(after.files[`/work/${name}`]).toBe(text);
  });

  test('takes the place of one of another version', async () => {
    const files = { ...visie, '/work/visielint-baseline.json': '{"schemaVersion": 9, "files": {}}' };
    const after = await run(['baseline', 'update', '.'], { files });
    expect(after.files['/work/visielint-baseline.json']).toBe(await withBaseline());
  });

  test('is not written when a draft could not be read', async () => {
    const files = { ...visie, '/work/dicht.md': { denied: true } as const };
    const after = await run(['baseline', 'update', '.'], { files });
    expect(after.code).toBe(3);
    expect(after.files['/work/visielint-baseline.json']).toBeUndefined();
  });
});

test('suppressions are listed with their reasons', async () => {
  const text = `${FLAWED}\n<!-- visielint-uit-volgende-regel vague-time tot 2027-01-01 -- reden: tekst van de wet -->\nTekst.\n`;
  const { code, stdout } = await run(['suppressions', '.', '--lang', 'nl'], { files: { '/work/visie.md': text } });
  expect(code).toBe(0);
  expect(stdout).toContain('visie.md:5  escape-clause');
  expect(stdout).toContain('(geen reden)');
  expect(stdout).toContain('tot 2027-01-01');
  expect(stdout).toContain('tekst van de wet');
  expect(stdout).toContain('2 onderdrukkingen');
});

test('--no-inline disregards them', async () => {
  const { stdout } = await run(['--no-inline', '.'], { files: visie });
  expect(stdout).toContain('Geen meldingen.');
});

describe('configuration', () => {
  test('init writes one that can be read, and replaces none unasked', async () => {
    for (const lang of ['nl', 'en']) {
      const made = await run(['init', '--preset', 'adopted', '--lang', lang]);
      expect(made.code).toBe(0);
      const files = { '/work/visielint.yaml': made.files['/work/visielint.yaml'] ?? '', '/work/a.md': CLEAR };
      expect((await run(['.'], { files })).stderr).toBe('');
      const again = await run(['init'], { files });
      expect(again.code).toBe(2);
      expect(again.files['/work/visielint.yaml']).toBe(files['/work/visielint.yaml']);
    }
  });

  test('print-config says what holds and where it comes from', async () => {
    const files = { '/work/visielint.yaml': 'rules: {vague-time: error}\nignore: [oud/]' };
    const { stdout } = await run(['print-config', 'oud/x.md'], { files });
    expect(JSON.parse(stdout)).toMatchObject({
      files: ['/visielint.yaml', 'visielint.yaml'],
      ignoredBy: 'visielint.yaml',
      config: { rules: { 'vague-time': { severity: 'error' } } },
    });
  });
});

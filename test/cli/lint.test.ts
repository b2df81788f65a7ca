import { describe, expect, test } from 'vitest';
import { CLEAR, run, FLAWED } from './support/run.js';

/** The rule behind the one warning in the flawed draft. */
const RULE = 'unexplained-suppression';

describe('exit codes', () => {
  test('0 when nothing is found at or above the level', async () => {
    const { code, stderr } = await run(['visie.md'], { files: { '/work/visie.md': CLEAR } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('1 when something is', async () => {
    const { code } = await run(['visie.md'], { files: { '/work/visie.md': FLAWED } });
    expect(code).toBe(1);
  });

  test.each([
    ['hint', 1],
    ['warning', 1],
    ['error', 0],
    ['never', 0],
  ])('--fail-on %s gives %i on a warning', async (level, expected) => {
    const { code } = await run(['--fail-on', level, '.'], { files: { '/work/visie.md': FLAWED } });
    expect(code).toBe(expected);
  });

  test.each([
    ['0', 1],
    ['1', 0],
  ])('--max-warnings %s gives %i on one warning', async (most, expected) => {
    const { code } = await run(['--max-warnings', most, '.'], { files: { '/work/visie.md': FLAWED } });
    expect(code).toBe(expected);
  });

  test('the highest counts when a file is missing beside a finding', async () => {
    const { code, stdout, stderr } = await run(['weg.md', 'visie.md'], {
      files: { '/work/visie.md': FLAWED },
    });
    expect(code).toBe(3);
    expect(stderr).toBe(
      'visielint: weg.md: there is no file or folder of this name. So nothing was read of it. ' +
        'Check the path; it counts from the folder you are in.\n',
    );
    expect(stdout).toContain(RULE);
  });
});

describe('what is linted', () => {
  const files = {
    '/work/docs/a.md': CLEAR,
    '/work/docs/b.markdown': CLEAR,
    '/work/docs/diep/c.txt': CLEAR,
    '/work/docs/d.rst': CLEAR,
    '/work/node_modules/x/README.md': CLEAR,
    '/work/.git/e.md': CLEAR,
    '/work/concept/f.md': CLEAR,
    '/work/.gitignore': 'concept/\n',
    '/work/oud.md': CLEAR,
    '/work/.visielintignore': 'oud.md\n',
  };

  async function linted(...argv: string[]): Promise<string[]> {
    const { stdout } = await run(['--format', 'json', ...argv], { files });
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map((file) => file.path);
  }

  test('folders, without what ignore files leave out', async () => {
    expect(await linted('.')).toEqual(['docs/a.md', 'docs/b.markdown', 'docs/diep/c.txt']);
  });

  test('the current folder when nothing is named', async () => {
    expect(await linted()).toEqual(await linted('.'));
  });

  test('--no-ignore reads everything but node_modules and .git', async () => {
    expect(await linted('--no-ignore', '.')).toEqual([
      'concept/f.md',
      'docs/a.md',
      'docs/b.markdown',
      'docs/diep/c.txt',
      'oud.md',
    ]);
  });

  test('patterns, also those that take files out', async () => {
    expect(await linted('docs/**/*.md', '**/*.txt')).toEqual(['docs/a.md', 'docs/diep/c.txt']);
    expect(await linted('docs', '!**/*.txt')).toEqual(['docs/a.md', 'docs/b.markdown']);
  });

  test('a file that git ignores, when it is named', async () => {
    expect(await linted('concept/f.md')).toEqual(['concept/f.md']);
  });

  test('each draft once', async () => {
    expect(await linted('docs/a.md', 'docs', './docs/a.md')).toEqual([
      'docs/a.md',
      'docs/b.markdown',
      'docs/diep/c.txt',
    ]);
  });

  test('a named file that is left out is said to be', async () => {
    const { code, stderr } = await run(['oud.md'], { files });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'visielint: oud.md: skipped, since .visielintignore leaves it out. With --no-ignore it is read.\n',
    );
  });

  test('standard input, by the name that is given', async () => {
    const { stdout } = await run(['-f', 'json', '-', '--stdin-filename', 'docs/x.md'], { stdin: FLAWED });
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files[0]?.path).toBe('docs/x.md');
    expect((await run(['-'], { stdin: FLAWED })).stdout).toContain('<stdin>');
  });
});

describe('input that cannot be linted', () => {
  const UTF16 = new Uint8Array([0xff, 0xfe, 0x41, 0]);
  const LATIN1 = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);

  test.each([
    ['UTF-16', UTF16, 'this is no UTF-8 text (UTF-16).'],
    ['a binary file', new Uint8Array([1, 0, 2]), 'this is no UTF-8 text (a zero byte at 1).'],
    ['Latin-1', LATIN1, 'this is no UTF-8 text (another encoding).'],
    [
      'a Word file of old',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 1]),
      'this is a Word file of before 2007 (.doc).',
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'this is a PDF.'],
    ['a file that may not be read', { denied: true } as const, 'this may not be read.'],
  ])('%s: one message, and the other files are read', async (_name, content, message) => {
    const { code, stdout, stderr } = await run(['-f', 'json', '.'], {
      files: { '/work/a.md': content, '/work/b.md': CLEAR },
    });
    expect(code).toBe(3);
    expect(stderr).toContain(`visielint: a.md: ${message}`);
    expect(stderr.match(/\n/g)).toHaveLength(1);
    expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(1);
  });

  test('a folder that may not be read', async () => {
    const { code, stderr } = await run(['.'], {
      files: { '/work/dicht/': { denied: true }, '/work/dicht/x.md': CLEAR, '/work/b.md': CLEAR },
    });
    expect(code).toBe(3);
    expect(stderr).toContain('visielint: dicht: this may not be read.');
  });

  test('a pattern that fits nothing', async () => {
    const { code, stderr } = await run(['plannen/**/*.md'], { files: { '/work/a.md': CLEAR } });
    expect(code).toBe(2);
    expect(stderr).toContain('plannen/**/*.md: this pattern fits no draft');
  });

  test('a folder without drafts', async () => {
    const { code, stderr } = await run(['.'], { files: { '/work/a.png': 'x' } });
    expect(code).toBe(2);
    expect(stderr).toContain('there is no draft here');
  });

  test.each([
    ['empty', ''],
    ['a byte-order mark', `\uFEFF${CLEAR}`],
    ['CRLF', CLEAR.replaceAll('\n', '\r\n')],
    ['spaces only', '   \n\n'],
  ])('%s is fine', async (_name, text) => {
    const { code, stderr } = await run(['a.md'], { files: { '/work/a.md': text } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('wrong usage', () => {
  test.each([
    [['--rule', 'escape-clauze:off'], 'Did you mean escape-clause?'],
    [['--rule', 'escape-clause:of'], 'Write escape-clause:error'],
    [['--rule', 'escape-clause'], 'A severity is missing.'],
    [['--format', 'jsn'], 'Did you mean json?'],
    [['--fail-on', 'warn'], 'It is one of: error, warning, info, hint, never.'],
    [['--max-warnings', '-1'], 'whole number'],
    [['--lang', 'fr'], 'It is one of: nl, en.'],
    [['--format', 'xml'], 'rdjson, markdown, csv, html, blob.\n'],
    [['--formt', 'json'], 'Did you mean --format?'],
    [['explain', 'escape-claus'], 'Did you mean escape-clause?'],
    [['--config', 'weg.yaml'], 'weg.yaml: there is no file'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { files: { '/work/a.md': CLEAR } });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  test('a command that is misspelt', async () => {
    const { code, stderr } = await run(['explian'], {});
    expect(code).toBe(3);
    expect(stderr).toContain('Did you mean the command “explain”?');
  });
});

test('a byte-order mark is not shown as part of the line', async () => {
  const draft = '\ufeff<!-- visielint-uit-volgende-regel escape-clause -->\nDe gemeente plant in 2027 400 bomen.\n';
  const { stdout } = await run(['visie.md'], { files: { '/work/visie.md': draft } });
  expect(stdout).toContain('│ <!-- visielint-uit-volgende-regel');
});

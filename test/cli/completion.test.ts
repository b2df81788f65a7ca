import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../server/src/cli/help-text.js';
import { createProgram } from '../../server/src/cli/main.js';
import { manPage } from '../../server/src/cli/man-page.js';
import { outlineOf } from '../../server/src/cli/outline.js';
import { rules } from '../../server/src/core/index.js';
import { nodeIo } from '../../server/src/node/io.js';
import { FORMATS } from '../../server/src/report/index.js';
import { run } from './support/run.js';

const outline = outlineOf(createProgram(nodeIo(), () => {}));
const folder = mkdtempSync(join(tmpdir(), 'visielint '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isInstalled = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe('bash', () => {
  /** Returns what bash offers for the last word. */
  async function offers(...words: string[]): Promise<string[]> {
    const { stdout: script } = await run(['completion', 'bash']);
    const asks = [
      script,
      `cd ${JSON.stringify(folder)}`,
      `COMP_WORDS=(visielint ${words.map((word) => JSON.stringify(word)).join(' ')})`,
      `COMP_CWORD=${words.length}`,
      '_visielint',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    const { stdout, stderr } = spawnSync('bash', ['-uc', asks], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  }

  test('commands and files', async () => {
    writeFileSync(join(folder, 'expert é 1.md'), '');
    expect(await offers('exp')).toEqual(['explain', 'expert é 1.md']);
  });

  test('options, those of a command before others', async () => {
    expect(await offers('--cha')).toEqual(['--changed-only']);
    expect(await offers('matrix', '--a')).toEqual(['--as']);
    expect(await offers('--as')).toEqual([]);
  });

  test('values of options and of arguments', async () => {
    expect(await offers('-f', '')).toEqual(expect.arrayContaining(Object.keys(FORMATS)));
    expect(await offers('--fail-on', 'n')).toEqual(['never']);
    expect(await offers('explain', 'escape')).toEqual(['escape-clause']);
    expect(await offers('baseline', 'u')).toEqual(['update']);
  });
});

describe.each(['zsh', 'fish'] as const)('%s', (shell) => {
  test('knows every command, option and rule', async () => {
    const { code, stdout } = await run(['completion', shell]);
    expect(code).toBe(0);
    const said = (name: string) =>
      new RegExp(`(?<![\\w-])${name.replace(/^--/, shell === 'fish' ? '-l ' : '--')}(?![\\w-])`);
    for (const { name, options } of outline) {
      expect(stdout).toMatch(said(name));
      for (const { long } of options.filter((option) => option.long !== '--help')) expect(stdout).toMatch(said(long));
    }
    for (const { id } of rules) expect(stdout).toMatch(said(id));
  });

  test.runIf(isInstalled(shell))('reads the script', async () => {
    const { stdout } = await run(['completion', shell]);
    const script = join(folder, `script.${shell}`);
    writeFileSync(script, stdout);
    const { status, stderr } = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.runIf(isInstalled('fish'))('fish offers commands, formats and rules', async () => {
  const { stdout } = await run(['completion', 'fish']);
  const script = join(folder, 'visielint.fish');
  writeFileSync(script, stdout);
  const offered = (line: string) => {
    const asked = `source '${script}'; complete -C '${line}'`;
    const { stdout: words } = spawnSync('fish', ['--no-config', '-c', asked], { cwd: folder, encoding: 'utf8' });
    return words.split('\n').map((word) => word.split('\t')[0]);
  };
  expect(offered('visielint bas')).toContain('baseline');
  expect(offered('visielint --format sar')).toContain('sarif');
  expect(offered('visielint explain negot')).toContain('negotiated-nonsense');
});

test('another shell is told which there are', async () => {
  const { code, stderr } = await run(['completion', 'fisch']);
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean fish?');
});

describe('the manual page', () => {
  const page = manPage(outline, { version: '1.2.3', examples: EXAMPLES });

  test('names every command and option', () => {
    for (const { name, options } of outline) {
      expect(page).toContain(name.replace(/-/g, '\\-'));
      for (const { long } of options) expect(page).toContain(long.replace(/-/g, '\\-'));
    }
  });

  test.runIf(isInstalled('groff'))('is set without a warning', () => {
    const argv = ['-man', '-Tutf8', '-ww', '-P-cbou', '-rLL=90n'];
    const { stdout, stderr } = spawnSync('groff', argv, { input: page, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('NAME\n       visielint - finds vague commitments');
    expect(stdout).toContain('--changed-only');
  });
});

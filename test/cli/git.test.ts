import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../server/src/cli/main.js';
import { nodeIo } from '../../server/src/node/io.js';
import { run } from './support/run.js';

/** Returns a draft with a finding for each rule that it silences without a reason. */
const flawed = (...rules: string[]) =>
  `# Visie\n\n${rules.map((rule) => `<!-- visielint-uit-volgende-regel ${rule} -->\nEr komen 40 bomen.\n\n`).join('')}`;

const machine = nodeIo();
let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'visielint git ')));
  git('init', '-q', '-b', 'main');
  write('a.md', flawed('escape-clause'));
  write('b.md', flawed('vague-time'));
  commit();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
}

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'x');
}

/** Runs the command line in the repository with the rules about suppressions only, and returns the places of its findings. */
async function lint(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: 80,
    write: async (text: string) => void (said[name] += text),
  });
  const io = { ...machine, cwd: folder, stdout: output('stdout'), stderr: output('stderr') };
  const code = await main(['--no-config', '-f', 'compact', ...argv], io);
  const found = said.stdout.split('\n').filter((line) => line.includes('unexplained-suppression'));
  return { code, places: found.map((line) => line.split(':').slice(0, 2).join(':')), stderr: said.stderr };
}

describe('--since', () => {
  test('leaves out drafts that did not change', async () => {
    write('b.md', flawed('vague-quantity'));
    write('nieuw/c é "x".md', flawed('false-balance'));
    expect(await lint('--since', 'HEAD')).toMatchObject({ places: ['b.md:3', 'nieuw/c é "x".md:3'], stderr: '' });
  });

  test('compares with where the branch began', async () => {
    git('checkout', '-qb', 'tak');
    write('b.md', flawed('vague-quantity'));
    commit();
    git('checkout', '-q', 'main');
    write('a.md', flawed('diffuse-actor'));
    commit();
    git('checkout', '-q', 'tak');
    expect((await lint('--since', 'main')).places).toEqual(['b.md:3']);
  });

  test('says that nothing changed', async () => {
    expect(await lint('--since', 'HEAD')).toMatchObject({
      code: 0,
      places: [],
      stderr: 'visielint: no draft changed since HEAD. So nothing was checked.\n',
    });
  });
});

describe('--changed-only', () => {
  test('keeps the findings of sentences that changed, wherever the others moved', async () => {
    write('a.md', flawed('container-word', 'escape-clause'));
    expect((await lint('--changed-only')).places).toEqual(['a.md:3']);
    expect((await lint('--since', 'HEAD')).places).toEqual(['a.md:3', 'a.md:6']);
  });

  test('knows a draft that was given another name', async () => {
    git('mv', 'a.md', 'hernoemd.md');
    expect((await lint('--changed-only')).places).toEqual([]);
  });

  test('keeps everything of a new draft', async () => {
    write('c.md', flawed('false-balance'));
    expect((await lint('--changed-only')).places).toEqual(['c.md:3']);
  });

  test('works below the top of the repository, and with names as odd as they come', async () => {
    write('map/d\n"é 🌳".md', flawed('false-balance'));
    commit();
    write('map/d\n"é 🌳".md', flawed('false-balance', 'open-question'));
    const { code, places } = await lint('--changed-only', 'map');
    expect(code).toBe(1);
    expect(places).toHaveLength(1);
  });
});

describe('when it cannot be told what changed', () => {
  test.each(['weg', '--upload-pack=x', 'HEAD:a.md'])('no such commit: %s', async (ref) => {
    const { code, stderr } = await lint(`--since=${ref}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`git knows no commit, branch or tag “${ref}”. So nothing was read.`);
  });

  test('no repository', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    const { code, stderr } = await lint('--changed-only');
    expect(code).toBe(2);
    expect(stderr).toContain('this folder is not kept by git.');
  });

  test('no git', async () => {
    const { code, stdout, stderr } = await run(['--changed-only', '--messages', 'nl'], {
      files: { '/work/a.md': '# A' },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'visielint: git is niet gevonden. Zonder git is niet na te gaan wat er is veranderd. ' +
        'Installeer git, of laat --since en --changed-only weg.\n',
    );
  });
});

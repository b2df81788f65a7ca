/** What a disk can do to a run: nothing is half written, everything else is done, and the exit code says so. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../server/src/cli/main.js';
import { nodeFiles } from '../../server/src/node/files.js';
import { nodeIo } from '../../server/src/node/io.js';
import { FileError, type WritableFiles } from '../../server/src/workspace/index.js';
import { FLAWED } from '../cli/support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'visielint-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function emptyFolder(): string {
  const path = join(folder, String(made++));
  mkdirSync(path);
  return path;
}

/** Runs the command line on the real disk, with what is written to the streams caught. */
async function run(cwd: string, argv: readonly string[], files: WritableFiles = nodeFiles) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: 80,
    write: async (text: string) => void (written[name] += text),
  });
  const io = { ...nodeIo(), cwd, files, env: {}, stdout: output('stdout'), stderr: output('stderr') };
  return { code: await main(argv, io), ...written };
}

/** Files on which writing fails as it does on a disk that is full; everything else is real. */
const full: WritableFiles = {
  ...nodeFiles,
  writeText: (path) => Promise.reject(new FileError('full', path, 'ENOSPC')),
};

describe('a full disk', () => {
  test.each([
    ['a report', ['visie.md', '-o', 'json=uit.json']],
    ['a baseline', ['baseline', 'update', 'visie.md']],
    ['a configuration', ['init']],
  ])('costs %s and says so', async (_name, argv) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'visie.md'), FLAWED);
    const { code, stderr } = await run(cwd, argv, full);
    expect({ code, told: stderr.includes('the disk is full (ENOSPC)') }).toEqual({ code: 3, told: true });
    expect(readdirSync(cwd)).toEqual(['visie.md']);
  });

  test.skipIf(!existsSync('/dev/full'))('is told by the system when a device is written to', async () => {
    await expect(nodeFiles.writeText('/dev/full', 'x')).rejects.toMatchObject({ trouble: 'full', detail: 'ENOSPC' });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('writing', () => {
  test('replaces a file, keeps its rights, and leaves nothing beside it', async () => {
    const cwd = emptyFolder();
    const path = join(cwd, 'a.json');
    writeFileSync(path, 'oud', { mode: 0o640 });
    await nodeFiles.writeText(path, 'nieuw');
    expect({ text: readFileSync(path, 'utf8'), mode: statSync(path).mode & 0o777 }).toEqual({
      text: 'nieuw',
      mode: 0o640,
    });
    expect(readdirSync(cwd)).toEqual(['a.json']);
  });

  test('through a link changes what it leads to', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'echt.json'), 'oud');
    symlinkSync('echt.json', join(cwd, 'link.json'));
    await nodeFiles.writeText(join(cwd, 'link.json'), 'nieuw');
    expect(readFileSync(join(cwd, 'echt.json'), 'utf8')).toBe('nieuw');
    expect(readdirSync(cwd)).toEqual(['echt.json', 'link.json']);
  });

  test('over a folder fails and leaves it', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'map'));
    await expect(nodeFiles.writeText(join(cwd, 'map'), 'x')).rejects.toMatchObject({ trouble: 'unwritable' });
    expect(readdirSync(cwd)).toEqual(['map']);
  });
});

describe('files that change under a run', () => {
  test('a draft that somebody saves meanwhile is not fixed over', async () => {
    const cwd = emptyFolder();
    const path = join(cwd, 'visie.md');
    const theirs = `${FLAWED}\nNieuwe zin van een collega.\n`;
    writeFileSync(path, FLAWED);
    let reads = 0;
    const files: WritableFiles = {
      ...nodeFiles,
      async readText(name) {
        const text = await nodeFiles.readText(name);
        if (name.endsWith('visie.md') && reads++ === 0) writeFileSync(path, theirs);
        return text;
      },
    };
    const { code, stderr } = await run(cwd, ['--no-config', '--fix', 'visie.md'], files);
    expect({ code, told: stderr.includes('visie.md: this was changed while it was being checked.') }).toEqual({
      code: 3,
      told: true,
    });
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  });

  test('a draft that goes while others are read costs itself only', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.md'), FLAWED);
    writeFileSync(join(cwd, 'b.md'), FLAWED);
    const files: WritableFiles = {
      ...nodeFiles,
      async readText(name) {
        if (name.endsWith('a.md')) rmSync(join(cwd, 'b.md'), { force: true });
        return nodeFiles.readText(name);
      },
    };
    const { code, stdout, stderr } = await run(cwd, ['--no-config', '-f', 'compact', '.'], files);
    expect({ code, told: stderr.includes('b.md: there is no file') }).toEqual({ code: 3, told: true });
    expect(stdout).toContain('a.md:5:1: warning');
  });

  test('a right that is lost meanwhile costs one file only', async () => {
    const cwd = emptyFolder();
    for (const name of ['a.md', 'b.md']) writeFileSync(join(cwd, name), FLAWED);
    const files: WritableFiles = {
      ...nodeFiles,
      readText: (name) =>
        name.endsWith('a.md') ? Promise.reject(new FileError('denied', name, 'EACCES')) : nodeFiles.readText(name),
    };
    const { code, stdout, stderr } = await run(cwd, ['--no-config', '-f', 'compact', '.'], files);
    expect({ code, told: stderr.includes('a.md: this may not be read') }).toEqual({ code: 3, told: true });
    expect(stdout).toContain('b.md:5:1: warning');
  });
});

describe('links and devices', () => {
  test('a link out of the folder is not followed unless it is named', async () => {
    const cwd = emptyFolder();
    const outside = join(emptyFolder(), 'geheim.md');
    writeFileSync(outside, FLAWED);
    writeFileSync(join(cwd, 'visie.md'), FLAWED);
    symlinkSync(outside, join(cwd, 'link.md'));
    symlinkSync('visie.md', join(cwd, 'ook.md'));
    const walked = await run(cwd, ['--no-config', '-f', 'compact', '.']);
    expect(walked.stderr).toContain('link.md: this is a link to a file outside the folder.');
    expect(walked.stdout).not.toContain('link.md');
    expect(walked.stdout).toContain('ook.md:5:1');
    expect((await run(cwd, ['--no-config', '-f', 'compact', 'link.md'])).stdout).toContain('link.md:5:1');
  });

  test.skipIf(!existsSync('/dev/zero'))('a device without an end is not read', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'visie.md'), FLAWED);
    for (const name of ['nul.md', 'visielint.yaml', '.gitignore']) symlinkSync('/dev/zero', join(cwd, name));
    const { code, stdout, stderr } = await run(cwd, ['-f', 'compact', '.']);
    expect({ code, told: stderr.includes('visielint.yaml: This file cannot be read') }).toEqual({
      code: 2,
      told: true,
    });
    expect(stdout).toContain('visie.md');
    await expect(nodeFiles.readBytes('/dev/zero')).rejects.toMatchObject({ trouble: 'no-file' });
  });
});

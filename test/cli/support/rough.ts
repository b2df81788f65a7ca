import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDoc } from '../../bench/drafts.mjs';
import { CLEAR, FLAWED } from './run.js';

/** Tests the command as it is built where things go roughly. */
export function describeRoughUse(): void {
  const cli = join(process.cwd(), 'server/bin/visielint.cjs');
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'visielint ruw '))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (...argv: string[]) => spawn(process.execPath, [cli, ...argv], { cwd: folder });
  const lint = (...argv: string[]) => spawnSync(process.execPath, [cli, ...argv], { cwd: folder, encoding: 'utf8' });

  /** Waits until something holds, or for ten seconds. */
  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 2000 && !holds(); tries++) await setTimeout(5);
  }

  test('ten thousand files', { timeout: 120_000 }, () => {
    for (let at = 0; at < 100; at++) mkdirSync(join(folder, String(at)));
    for (let at = 0; at < 10_000; at++) writeFileSync(join(folder, String(at % 100), `${at}.md`), '# Stuk\n');
    writeFileSync(join(folder, 'visie.md'), FLAWED);
    const { status, stderr } = lint('--no-config', '-q', '-o', 'blob=r.json', '-f', 'compact', '.');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { files } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as { files: unknown[] };
    expect(files).toHaveLength(10_001);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle of writing leaves no half file',
    { timeout: 60_000 },
    async (signal) => {
      writeFileSync(join(folder, 'visie.md'), FLAWED.repeat(4000));
      writeFileSync(join(folder, 'r.json'), 'wat er stond');
      const child = start('-o', 'json=r.json', '-f', 'compact', 'visie.md');
      child.stdout.resume();
      const ended = new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
      await until(() => readdirSync(folder).some((name) => name.endsWith('.tmp')) || child.exitCode !== null);
      child.kill(signal);
      const by = await ended;
      expect(readdirSync(folder).sort()).toEqual(['r.json', 'visie.md']);
      // Whoever was quick enough to break it off finds what stood there, else the whole report.
      const text = readFileSync(join(folder, 'r.json'), 'utf8');
      if (by === signal) expect([text === 'wat er stond', text.endsWith('}\n')]).toContain(true);
      else expect(() => JSON.parse(text) as unknown).not.toThrow();
    },
  );

  test('a thread that runs out of memory takes its draft along and no other', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'groot.md'), makeDoc('nl', 8e6, 3));
    const small = Array.from({ length: 6 }, (_item, at) => `klein${at}.md`);
    for (const [at, name] of small.entries()) writeFileSync(join(folder, name), makeDoc('nl', 20_000, at));
    const argv = ['--max-old-space-size=80', cli, '--no-config', '--workers', '2', '-o', 'json=r.json', '.'];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toContain('groot.md: visielint failed on this file');
    expect(stderr).toContain('memory');
    const { files } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(small);
  });

  test('an output that cannot be written is said, and the other is written', () => {
    writeFileSync(join(folder, 'visie.md'), CLEAR);
    writeFileSync(join(folder, 'map'), 'een bestand');
    const { status, stderr } = lint('--no-config', '-o', 'json=map/r.json', '-o', 'csv=r.csv', 'visie.md');
    expect(status).toBe(3);
    expect(stderr).toContain('map/r.json: this could not be written');
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).not.toBe('');
    expect(readFileSync(join(folder, 'map'), 'utf8')).toBe('een bestand');
  });

  test('--watch sees a draft change', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'visie.md'), CLEAR);
    const child = start('--watch', '--no-config', '-f', 'compact', '.');
    let [said, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await until(() => told.includes('Waiting'));
    await setTimeout(300);
    appendFileSync(join(folder, 'visie.md'), FLAWED);
    await until(() => said.includes('unexplained-suppression'));
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
    expect(told).toContain('── visie.md');
    expect(said).toContain('unexplained-suppression');
  });
}

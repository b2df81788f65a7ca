import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FLAWED } from './run.js';

/** Tests the library and its plugin for remark as they are built. */
export function describeLibrary(): void {
  const server = join(process.cwd(), 'server');
  const folder = mkdtempSync(join(tmpdir(), 'visielint remark '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('docs/api.md', () => {
    const examples = [...readFileSync('docs/api.md', 'utf8').matchAll(/```js\n([^]*?)```/g)].map(
      ([, code = '']) => code,
    );

    test('holds examples', () => expect(examples.length).toBeGreaterThan(4));

    test.each(examples)('%s', (code) => {
      const argv = ['--input-type=module', '-e', code];
      expect(execFileSync(process.execPath, argv, { cwd: server, encoding: 'utf8' })).not.toBe('');
    });
  });

  describe('visielint/remark in remark-cli', () => {
    function remark(...argv: string[]): { code: number | null; report: string } {
      const cli = join(process.cwd(), 'node_modules/remark-cli/cli.js');
      const plugin = join(server, 'dist/remark.js');
      const args = [cli, '--no-color', '--use', plugin, ...argv];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      return { code: status, report: stderr };
    }

    test('says what the command line says, at the same places, and changes nothing', () => {
      writeFileSync(join(folder, 'visie.md'), FLAWED);
      const { report } = remark('visie.md');
      expect(report).toMatch(/^5:1-5:52\s+warning .*unexplained-suppression\s+visielint$/m);
      const argv = [join(server, 'bin/visielint.cjs'), '-f', 'json', 'visie.md'];
      const { stdout } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
      const [file] = (JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] }).files;
      expect(report.match(/visielint$/gm)).toHaveLength(file?.findings.length ?? 0);
    });

    test('takes the configuration of the folder; an error fails', () => {
      writeFileSync(join(folder, 'visielint.yaml'), 'rules: { unused-suppression: error }\nignore: [oud.md]\n');
      writeFileSync(join(folder, 'oud.md'), FLAWED);
      const { code, report } = remark('visie.md', 'oud.md');
      expect(code).toBe(1);
      expect(report).toMatch(/error .*unused-suppression\s+visielint$/m);
      expect(report).toContain('oud.md: no issues');
    });

    test('says what is wrong with a configuration', () => {
      writeFileSync(join(folder, 'visielint.yaml'), 'rulez: {}\n');
      const { code, report } = remark('visie.md');
      expect(code).toBe(1);
      expect(report).toMatch(/visielint\.yaml:1:1: “rulez” is no key[^]*configuration\s+visielint$/m);
    });
  });
}

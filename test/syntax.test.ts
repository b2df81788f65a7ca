import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('colours owner lines, decisions and suppressions, and nothing in code', () => {
  const argv = ['vscode-tmgrammar-test', '--config', 'package.json', '-g', 'test/syntax/markdown.tmLanguage.json'];
  const { status, stdout, stderr } = spawnSync('npx', [...argv, 'test/syntax/*.md.test'], { encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'visielint-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writing that is killed leaves the old file or the new one', async () => {
  const path = join(folder, 'basis.json');
  const whole = (mark: string) => mark.repeat(2_000_000);
  writeFileSync(path, whole('a'));
  const script = `
    import { nodeFiles } from ${JSON.stringify(join(process.cwd(), 'server/src/node/files.ts'))};
    console.log('begint');
    for (;;) for (const mark of ['a', 'b']) await nodeFiles.writeText(${JSON.stringify(path)}, mark.repeat(2_000_000));`;
  for (const wait of [1, 21]) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const text = readFileSync(path, 'utf8');
    expect(text === whole('a') || text === whole('b')).toBe(true);
  }
}, 120_000);

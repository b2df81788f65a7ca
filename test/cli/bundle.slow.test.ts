import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
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
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { startProcess } from '../support/process-client.js';
import { describeIntegrations } from './support/integrations.js';
import { describeLibrary } from './support/library.js';
import { describeRoughUse } from './support/rough.js';
import { FLAWED } from './support/run.js';

const CLI = join(process.cwd(), 'server/bin/visielint.cjs');
const folder = mkdtempSync(join(tmpdir(), 'visielint '));

beforeAll(() => {
  execFileSync('npx', ['tsx', 'scripts/build.ts']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function visielint(argv: readonly string[], input = ''): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
    cwd: folder,
    input,
    encoding: 'utf8',
    // Findings of long drafts in JSON are more than the megabyte after which Node would end the process.
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

describe('the command as it is published', () => {
  test('says its version', () => {
    const { version } = JSON.parse(readFileSync('server/package.json', 'utf8')) as { version: string };
    expect(visielint(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('says how to build it where nothing has been built', () => {
    const bin = join(folder, 'kloon', 'bin');
    cpSync('server/bin', bin, { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(bin, 'visielint.cjs')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('npm run build') });
  });

  test('lints files and standard input', () => {
    writeFileSync(join(folder, 'visie "één" 🏙️.md'), FLAWED);
    expect(visielint(['.', '-f', 'compact'])).toMatchObject({ code: 1, stderr: '' });
    expect(visielint(['-', '-f', 'compact'], FLAWED).stdout).toContain('<stdin>:5:1: warning');
  });

  test('shares many drafts out among threads, and remembers what they found', () => {
    const many = join(folder, 'veel');
    mkdirSync(many);
    for (let at = 0; at < 6; at++) writeFileSync(join(many, `${at}.md`), FLAWED.repeat(at + 1));
    const argv = ['veel', '-f', 'json', '--workers'];
    const alone = visielint([...argv, '1']);
    expect(alone.code).toBe(1);
    expect(visielint([...argv, '3'])).toEqual(alone);
    expect(visielint([...argv, '3', '--cache'])).toEqual(alone);
    expect(visielint([...argv, '3', '--cache'])).toEqual(alone);
    // Long drafts are left to the one thread that there is, and nothing else keeps the process waiting for the second.
    for (const name of ['lang-1.md', 'lang-2.md']) writeFileSync(join(many, name), FLAWED.repeat(1200));
    expect(visielint([...argv, '2'])).toEqual(visielint([...argv, '1']));
    rmSync(many, { recursive: true });
    // Six processes with their threads start slowly on a machine that is busy with other things.
  }, 180_000);

  test('keeps compiled code beside itself, and does without where it cannot or where that is no code', () => {
    const home = join(folder, 'program');
    for (const part of ['bin', 'dist']) cpSync(`server/${part}`, join(home, part), { recursive: true });
    const lint = () => {
      const argv = [join(home, 'bin/visielint.cjs'), '-', '-f', 'compact'];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { input: FLAWED, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    const kept = join(home, '.cache');
    const keptFiles = () =>
      readdirSync(kept, { recursive: true, encoding: 'utf8' })
        .map((name) => join(kept, name))
        .filter((path) => statSync(path).isFile());
    const first = lint();
    expect(first).toMatchObject({ status: 1, stderr: '' });
    expect(keptFiles().join()).toMatch(/\.bin|cache/);
    expect(lint()).toEqual(first);
    for (const path of keptFiles()) writeFileSync(path, 'geen code');
    expect(lint()).toEqual(first);
    rmSync(kept, { recursive: true });
    writeFileSync(kept, 'geen map');
    expect(lint()).toEqual(first);
  });

  test('explains a rule', () => {
    expect(visielint(['explain', 'expired-suppression', '--lang', 'nl']).stdout).toContain('Waarom het telt');
  });

  test('walks in no circle of links and reads no binary file', () => {
    const inner = join(folder, 'kring');
    mkdirSync(inner, { recursive: true });
    symlinkSync('..', join(inner, 'terug'));
    writeFileSync(join(inner, 'beeld.md'), Buffer.from([0x89, 0x50, 0, 0]));
    const { code, stderr } = visielint(['kring']);
    expect(code).toBe(3);
    expect(stderr).toContain('beeld.md: this is no UTF-8 text (a zero byte at 2).');
  });

  test.skipIf(process.getuid?.() === 0)('says of a folder that it may not be read', () => {
    const closed = join(folder, 'dicht');
    mkdirSync(closed);
    chmodSync(closed, 0);
    expect(visielint(['dicht']).stderr).toContain('dicht: this may not be read.');
  });

  test('writes a file whole, through a link, and leaves nothing beside it', () => {
    writeFileSync(join(folder, 'echt.md'), FLAWED, { mode: 0o640 });
    symlinkSync('echt.md', join(folder, 'link.md'));
    visielint(['--fix', 'link.md', '--fail-on', 'never']);
    expect(readFileSync(join(folder, 'echt.md'), 'utf8')).not.toContain('visielint-uit');
    expect(readFileSync(join(folder, 'link.md'), 'utf8')).toBe(readFileSync(join(folder, 'echt.md'), 'utf8'));
  });

  test('a reader that goes away is no error', async () => {
    writeFileSync(join(folder, 'lang.md'), FLAWED.repeat(300));
    const child = spawn(process.execPath, [CLI, 'lang.md', '-f', 'json', '--fail-on', 'never'], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('the language server as it is published', () => {
  const commands = [
    ['visielint-language-server', '--stdio'],
    ['visielint', 'lsp'],
  ];

  test.each(commands)(
    '%s %s finds what the command line finds, and links each rule to a page that is there',
    async (name, argument) => {
      const program = join(process.cwd(), `server/bin/${name}.cjs`);
      const server = await startProcess([process.execPath, program!, argument!]);
      const { connection } = server;
      const textDocument = {
        uri: pathToFileURL(join(folder, 'draft.md')).href,
        languageId: 'markdown',
        version: 1,
        text: FLAWED,
      };
      const published = new Promise<PublishDiagnosticsParams>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
      });
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      const { diagnostics } = await published;
      const { stdout } = visielint(['-', '-f', 'json', '--fail-on', 'never'], FLAWED);
      const { files } = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
      expect(diagnostics.map(({ code }) => code)).toEqual(files[0]!.findings.map(({ rule }) => rule));
      for (const { code, codeDescription } of diagnostics) {
        expect(readFileSync(fileURLToPath(codeDescription!.href), 'utf8')).toMatch(
          new RegExp(`^# ${code}\n\n\\*\\*.+\n\n## `),
        );
      }
      expect(await server.stop()).toBe(0);
    },
  );
});

test('a language model can read drafts through the command, and its standard output holds nothing but the protocol', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp'], cwd: folder }));
  const { content } = (await client.callTool({ name: 'lint', arguments: { text: FLAWED } })) as CallToolResult;
  expect(JSON.stringify(content)).toContain('unexplained-suppression');
  await client.close();
});

describe('the library as it is published', () => {
  test('lints', () => {
    const program = `import { createLinter, VERSION } from 'visielint';
      const { findings } = createLinter().lint(${JSON.stringify(FLAWED)});
      console.log(VERSION, findings.some(({ rule }) => rule === 'unexplained-suppression'));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: join(process.cwd(), 'server'),
      encoding: 'utf8',
    });
    expect(output).toMatch(/^\d+\.\d+\.\d+ true\n$/);
  });
});

describe('in CI', describeIntegrations);
describe('the library', describeLibrary);
describe('rough use', describeRoughUse);

/** Runs measurements, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeDoc, makeProse } from './drafts.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const engine = here('../../.cache/bench/engine.mjs');
/** After this many seconds of processor time a measurement is given up. */
export const MOST_SECONDS = 60;

export interface Task {
  readonly subject?: string;
  readonly task: 'lint' | 'memory' | 'edit' | 'start' | 'shapes' | 'bare';
  readonly language?: 'nl' | 'en';
  readonly markup?: 'prose' | 'markdown';
  readonly bytes?: number;
  readonly sizes?: readonly number[];
  /** The draft of which the memory is measured; see `writeDraft`. */
  readonly file?: string;
  /** Processor time after which it is given up; `MOST_SECONDS` when absent. */
  readonly seconds?: number;
}

export interface Measured {
  /** Milliseconds of processor time, one for each run. */
  readonly times: readonly number[];
  readonly found: number;
  readonly version?: string;
  /** Most resident memory of the process, in bytes. */
  readonly memory: number;
}

/** Why there is no measurement. */
export interface Failed {
  readonly failed: string;
}

/** Bundles the engine as it is published, with the hostile shapes. */
export async function buildEngine(): Promise<void> {
  mkdirSync(here('../../.cache/bench/'), { recursive: true });
  await build({
    stdin: {
      contents: `export * from '../../server/src/core/index.js'; export { shapes } from './shapes.js';`,
      resolveDir: here('.'),
      loader: 'ts',
    },
    outfile: engine,
    bundle: true,
    sourcemap: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

/** Writes a generated draft, so that the process that is measured need not make it; returns its path. */
export function writeDraft({ language, markup, bytes }: Required<Pick<Task, 'language' | 'markup' | 'bytes'>>): string {
  const file = here(`../../.cache/bench/${language}-${markup}-${bytes}.md`);
  writeFileSync(file, (markup === 'prose' ? makeProse : makeDoc)(language, bytes, 2));
  return file;
}

/** Installs the linters that visielint is measured beside; they are no part of `npm ci`. */
export function installPeers(): void {
  const lock = readFileSync(here('peers/package-lock.json'), 'utf8');
  const installed = here('peers/node_modules/.package-lock.json');
  if (existsSync(installed) && sameVersions(lock, readFileSync(installed, 'utf8'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('peers'), stdio: 'inherit' });
  if (status !== 0) throw new Error('The linters to compare with could not be installed.');
}

function sameVersions(lock: string, installed: string): boolean {
  const versions = (text: string) => {
    const { packages } = JSON.parse(text) as { packages: Record<string, { version?: string }> };
    return new Map(Object.entries(packages).map(([name, { version }]) => [name, version]));
  };
  const wanted = versions(lock);
  return [...versions(installed)].every(([name, version]) => wanted.get(name) === version);
}

/** Returns what was measured, or in a few words why nothing was. */
export function measure({ seconds = MOST_SECONDS, ...task }: Task): Measured | Failed {
  // An extra certificate file costs Node 20 tens of milliseconds at every start and would be counted as ours.
  const env = { ...process.env };
  delete env['NODE_EXTRA_CA_CERTS'];
  const { version } = JSON.parse(readFileSync(here('../../server/package.json'), 'utf8')) as { version: string };
  const argument = JSON.stringify({ markup: 'markdown', language: 'nl', bytes: 1000, ...task, engine, version });
  // The shell counts processor time, so that a busy machine makes nothing fail.
  const command = `ulimit -t ${seconds}; exec "$0" "$@"`;
  const argv = ['-c', command, process.execPath, here('measure.mjs'), argument];
  const { stdout, stderr, status, signal } = spawnSync('sh', argv, { encoding: 'utf8', env });
  if (signal === 'SIGKILL' || signal === 'SIGXCPU') return { failed: `over ${seconds} s` };
  if (status !== 0) return { failed: reason(stderr) };
  return JSON.parse(stdout) as Measured;
}

function reason(stderr: string): string {
  if (stderr.includes('heap out of memory')) return 'out of memory';
  if (stderr.includes('Maximum call stack')) return 'stack overflow';
  return (/^\w*Error.*$/m.exec(stderr)?.[0] ?? 'failed').slice(0, 60);
}

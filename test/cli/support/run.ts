import { main } from '../../../server/src/cli/main.js';
import { createHash } from 'node:crypto';
import { GitError, type Io, type Output } from '../../../server/src/cli/io.js';
import { rules } from '../../../server/src/core/index.js';
import { linter } from '../../support/linter.js';
import { memoryFiles, type Content } from './memory-files.js';

/** What a run wrote, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What is in the world afterwards. */
  readonly files: Readonly<Record<string, Content>>;
}

export interface World {
  readonly files?: Readonly<Record<string, Content>>;
  readonly stdin?: string;
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What this world does in another way than others. */
  readonly io?: Partial<Io>;
}

/** Stands above every world, so that what these tests see does not change with each rule that is added. */
const LINTER_ONLY = [
  'one-vision: false',
  'rules:',
  ...rules.filter(({ family }) => family !== 'linter').map(({ id }) => `  ${id}: off`),
].join('\n');

/** Runs the command line in a world of its own; one stands in /work there. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const contents: Record<string, Content> = { '/visielint.yaml': LINTER_ONLY, ...world.files };
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal: world.terminal ?? false,
    columns: world.columns ?? 80,
    write: async (text) => {
      written[name] += text;
    },
  });
  const io: Io = {
    build: 'test',
    cwd: '/work',
    today: '2026-11-24',
    env: world.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    files: memoryFiles(contents),
    linter,
    readStdin: async () => world.stdin ?? '',
    changes: async function* () {},
    clock: () => 1,
    git: () => Promise.reject(new GitError('missing')),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    ...world.io,
  };
  const code = await main(argv, io);
  return { code, ...written, files: contents };
}

/** A draft with one warning and one piece of information, neither of which hangs on what the lexicons hold. */
export const FLAWED = [
  '# Visie',
  '',
  '## De groene stad',
  '',
  '<!-- visielint-uit-volgende-regel escape-clause -->',
  'De gemeente plant in 2027 400 bomen langs de Singel.',
  '',
].join('\n');

export const CLEAR = '# Visie\n\n## De groene stad\n\nDe gemeente plant in 2027 400 bomen langs de Singel.\n';

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../core/generated/version.js';
import type { Io, Output } from '../cli/io.js';
import { slashed } from '../workspace/index.js';
import { changesIn } from './changes.js';
import { decode, nodeFiles, unwritable } from './files.js';
import { git } from './git.js';
import { terminalPrompts } from './prompts.js';
import { coreCount, rest, startThread } from './threads.js';
import { today } from './today.js';

/** Returns the command line's view of this process. Sources that run unbuilt are known by their version alone. */
export function nodeIo(build = VERSION): Io {
  return {
    build,
    cwd: slashed(process.cwd()),
    today: today(),
    env: process.env,
    stdout: outputOf(process.stdout, '<stdout>'),
    stderr: outputOf(process.stderr, '<stderr>'),
    files: nodeFiles,
    readStdin,
    git,
    changes: changesIn,
    clock: () => performance.now(),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    ...threads(),
    ...(process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] ? { prompts: terminalPrompts } : {}),
  };
}

/** The script of a thread stands beside the bundled command; the sources, which are not bundled, have none. */
function threads(): Pick<Io, 'threads'> {
  const script = typeof __dirname === 'string' ? join(__dirname, 'worker.cjs') : '';
  if (!existsSync(script)) return {};
  return { threads: { count: coreCount(), start: () => startThread(script), rest } };
}

const WIDTH_WITHOUT_TERMINAL = 80;

function outputOf(stream: NodeJS.WriteStream, name: string): Output {
  // A reader such as `head` goes away when it has seen enough; that is how it should be, so the rest is dropped.
  let closed = false;
  const isGone = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed ||= isGone(error);
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? WIDTH_WITHOUT_TERMINAL,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === '') return resolve();
        stream.write(text, (error) => {
          if (error && !isGone(error)) reject(unwritable(name, error));
          else resolve();
        });
      }),
  };
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks), '<stdin>');
}

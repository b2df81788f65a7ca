/**
 * Measures the language server over the wire: a real process, its standard streams, and what a writer waits for. Writes
 * docs/performance-editor.md when asked to (`--write`).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { inRepository } from '../../scripts/generators/paths.js';
import { makeThemed } from './themed.js';
import { pageOf, type Measured } from './wire-page.js';

const URI = 'file:///meting/visie.md';
const STARTS = 7;
const EDITS = 200;
/** Milliseconds after which a server has given back what the edits left. */
const REST = 25_000;

const load = loadavg()[0] ?? 0;
const measured: Measured[] = [];
for (const size of [20_000, 200_000, 1_000_000]) measured.push(await measure(size));
const page = pageOf(measured, {
  starts: await starts(),
  machine: `${cpus().length} cores, Node ${process.versions.node}`,
  load: [load, loadavg()[0] ?? 0],
});
console.log(page);
if (process.argv.includes('--write')) writeFileSync(inRepository('docs/performance-editor.md'), page);

interface Server {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
}

async function start(): Promise<Server> {
  const child = spawn(process.execPath, [inRepository('dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  return { child, connection };
}

async function open({ connection }: Server, text: string): Promise<number> {
  const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  return pull(connection);
}

/** Returns how many findings there are. */
async function pull(connection: ProtocolConnection): Promise<number> {
  const { items } = await connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  return items.length;
}

async function stop({ child, connection }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

/** Returns the milliseconds from nothing until the findings of a sample are there, of some starts after a first one. */
async function starts(): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run <= STARTS; run++) {
    const from = performance.now();
    const server = await start();
    await open(server, makeThemed(0));
    if (run > 0) all.push(performance.now() - from);
    await stop(server);
  }
  return all;
}

async function measure(size: number): Promise<Measured> {
  const text = makeThemed(size);
  const server = await start();
  const { child, connection } = server;
  const from = performance.now();
  const findings = await open(server, text);
  const opened = performance.now() - from;
  const memoryOpened = memoryOf(child);
  const lines = text.split('\n');
  const edits: number[] = [];
  const busy: number[] = [];
  const hovers: number[] = [];
  const completions: number[] = [];
  for (let version = 2; version < EDITS + 2; version++) {
    const line = (version * 7919) % lines.length;
    const position = { line, character: Math.min(3, lines[line]?.length ?? 0) };
    const contentChanges = [{ range: { start: position, end: position }, text: 'x' }];
    const asked = { textDocument: { uri: URI }, position };
    const busyBefore = busyTime(child);
    edits.push(
      await timed(async () => {
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: URI, version },
          contentChanges,
        });
        await pull(connection);
      }),
    );
    busy.push(busyTime(child) - busyBefore);
    hovers.push(await timed(() => connection.sendRequest('textDocument/hover', asked)));
    completions.push(await timed(() => connection.sendRequest('textDocument/completion', asked)));
  }
  const memoryEdited = memoryOf(child);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const memoryRested = memoryOf(child);
  await stop(server);
  return {
    length: text.length,
    findings,
    opened,
    edits,
    busy,
    hovers,
    completions,
    memoryOpened,
    memoryEdited,
    memoryRested,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Milliseconds that the thread which answers has run: what an edit would take if nobody else used the machine. */
function busyTime({ pid }: ChildProcess): number {
  const [nanoseconds = '0'] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Math.round(Number(kilobytes) / 1024);
}

/** Measures the language server over the wire: a real process, its standard streams, and what a writer waits for. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { inRepository } from '../../scripts/generators/paths.js';
import { makeThemed } from './themed.js';

const SAMPLE = makeThemed(0);
const EDITS = 200;

for (const size of [200_000, 1_000_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const text = makeThemed(size);
  const started = performance.now();
  const child = spawn(process.execPath, [inRepository('dist/server.cjs'), '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = 'file:///meting/visie.md';
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  const open = async (opened: string) => {
    const textDocument = { uri, languageId: 'markdown', version: 1, text: opened };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  await open(SAMPLE);
  const first = performance.now() - started;
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await open(text);

  const lines = text.split('\n');
  const edits: number[] = [];
  const hovers: number[] = [];
  const completions: number[] = [];
  for (let version = 2; version < EDITS + 2; version++) {
    const line = (version * 7919) % lines.length;
    const position = { line, character: Math.min(3, lines[line]?.length ?? 0) };
    const range = { start: position, end: position };
    let from = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: 'x' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    edits.push(performance.now() - from);
    from = performance.now();
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    hovers.push(performance.now() - from);
    from = performance.now();
    await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    completions.push(performance.now() - from);
  }
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '0';
  console.log(`draft of ${Math.round(text.length / 1000)} kB`);
  console.log(`  start to first findings of a sample: ${first.toFixed(0)} ms`);
  console.log(`  edit to fresh findings: ${percentiles(edits)}`);
  console.log(`  hover: ${percentiles(hovers)}; completion: ${percentiles(completions)}`);
  console.log(`  memory: ${Math.round(Number(memory) / 1024)} MB`);
  connection.dispose();
  child.kill();
}

function percentiles(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`;
}

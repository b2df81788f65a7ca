/** An hour of writing, against a server in a process of its own: are the findings at the end those of a fresh run, and is memory flat? */
import { readFileSync } from 'node:fs';
import { inRepository } from '../../scripts/generators/paths.js';
import { startProcess } from '../support/process-client.js';
import { writeForAnHour } from './recorded-hour.js';

/** So little room that a server which keeps anything of each edit does not come to the end. */
const HEAP = '--max-old-space-size=96';

const EDITS = Number(process.argv[2] ?? 10_000);
const text = readFileSync(inRepository('samples/nl/omgevingsvisie-veldrecht.md'), 'utf8');
const server = await startProcess([process.execPath, HEAP, inRepository('dist/server.cjs'), '--stdio'], {
  capabilities: { textDocument: { diagnostic: {} } },
});
const look = (done: number) => {
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.id}/status`, 'utf8'))?.[1] ?? '0';
  console.log(`${done} edits: ${Math.round(Number(memory) / 1024)} MB`);
};
const { last, fresh, length } = await writeForAnHour(server.connection, {
  text,
  edits: EDITS,
  seed: 7,
  every: { edits: EDITS / 10, look },
});
const same = JSON.stringify(last) === JSON.stringify(fresh);
console.log(`${last.length} findings in ${length} characters, ${same ? 'the same as' : 'OTHER THAN'} in a fresh run`);
await server.stop();
process.exitCode = same ? 0 : 1;

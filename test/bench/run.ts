/** Measures full lint and edits on generated drafts, each in a process of its own: `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SIZES = { '10 kB': 10e3, '100 kB': 100e3, '1 MB': 1e6, '10 MB': 10e6 } as const;
const worker = fileURLToPath(new URL('../../.cache/bench/worker.mjs', import.meta.url));

mkdirSync(fileURLToPath(new URL('../../.cache/bench/', import.meta.url)), { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
  outfile: worker,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const bare = run('bare', 'nl', 0).rss;
console.log('draft                 MB/s   ms (median)   peak memory above a bare process');
for (const language of ['nl', 'en'] as const) {
  for (const markup of ['prose', 'markdown'] as const) {
    const times: Record<string, number> = {};
    for (const [name, bytes] of Object.entries(SIZES)) {
      const { median, size, rss } = run(markup, language, bytes);
      times[name] = median;
      const speed = (size / 1000 / median).toFixed(1).padStart(6);
      const memory = `${Math.round((rss - bare) / 1024)} MiB`;
      console.log(
        `${language} ${markup.padEnd(9)} ${name.padEnd(7)} ${speed}  ${median.toFixed(1).padStart(9)}     ${memory.padStart(8)}`,
      );
    }
    const growth = (times['10 MB'] ?? 0) / (times['1 MB'] ?? 1);
    console.log(`${language} ${markup.padEnd(9)} 10 MB takes ${growth.toFixed(1)} times 1 MB`);
  }
  const { median, p95, rss } = run('edit', language, 1e6);
  console.log(
    `${language} one character typed in a 1 MB draft: ${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms at the 95th percentile; ${Math.round((rss - bare) / 1024)} MiB`,
  );
}

interface Result {
  readonly median: number;
  readonly p95: number;
  readonly size: number;
  /** Peak resident memory in KiB. */
  readonly rss: number;
}

function run(task: string, language: string, bytes: number): Result {
  // An extra certificate file costs Node 20 tens of milliseconds at every start and would be counted as ours.
  const env = { ...process.env };
  delete env['NODE_EXTRA_CA_CERTS'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [worker, task, language, String(bytes)], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}

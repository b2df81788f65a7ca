/** What was measured of a server with one draft open; times in milliseconds, memory in MB. */
export interface Measured {
  readonly length: number;
  readonly findings: number;
  readonly opened: number;
  readonly edits: readonly number[];
  readonly busy: readonly number[];
  readonly hovers: readonly number[];
  readonly completions: readonly number[];
  readonly memoryOpened: number;
  readonly memoryEdited: number;
  readonly memoryRested: number;
}

interface Surroundings {
  readonly starts: readonly number[];
  readonly machine: string;
  /** Average number of processes that wanted to run, before and after. */
  readonly load: readonly [number, number];
}

/** Returns the page that publishes what was measured. */
export function pageOf(measured: readonly Measured[], { starts, machine, load }: Surroundings): string {
  const row = (name: string, cell: (one: Measured) => string) => `| ${[name, ...measured.map(cell)].join(' | ')} |`;
  const lines = [
    '# What a writer waits for',
    '',
    `Written by \`npm run bench:wire -- --write\`: ${machine}; load average ${load.map((each) => each.toFixed(1)).join(' before and ')} after.`,
    'A client opens a draft that is a sample again and again, types a letter in 200 places, and asks each time for all findings, a hover and a completion.',
    'Times are milliseconds at the client, over the standard streams of a real process: the median, then the 95th percentile.',
    'What the server itself ran is the time of the thread that answers, which other work on the machine hardly lengthens.',
    '',
    row('draft', ({ length }) => `${Math.round(length / 1000)} kB`),
    row('---', () => '---:'),
    row('findings', ({ findings }) => String(findings)),
    row('open until findings', ({ opened }) => opened.toFixed(0)),
    row('edit until fresh findings', ({ edits }) => percentiles(edits)),
    row('of which the server ran', ({ busy }) => percentiles(busy)),
    row('hover', ({ hovers }) => percentiles(hovers)),
    row('completion', ({ completions }) => percentiles(completions)),
    row('memory after opening, MB', ({ memoryOpened }) => String(memoryOpened)),
    row('memory after all edits, MB', ({ memoryEdited }) => String(memoryEdited)),
    row('memory after half a minute of rest, MB', ({ memoryRested }) => String(memoryRested)),
    '',
    `From starting the process until the findings of a short sample: ${percentiles(starts)}.`,
    'Wanted: an edit in 200 kB within 50 ms and a hover within 20 ms (95th percentile), a start within 700 ms, 150 MB with 1 MB open.',
    '',
    'How memory goes in a long sitting is tried by `npm run bench:hour`; see [reliability](reliability.md).',
    '',
  ];
  return lines.join('\n');
}

function percentiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

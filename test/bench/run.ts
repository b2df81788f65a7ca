/**
 * Measures visielint and other linters on the same drafts: `npm run bench`. It writes docs/performance.md.
 * `npm run bench -- visielint` measures only what has this in its name, and writes nothing; `npm run bench -- --brief`
 * takes a fraction of the time: drafts of 100 kB and 1 MB with much markup.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { subjects } from './peers/subjects.mjs';
import { pageOf } from './page.js';
import { shapes } from './shapes.js';
import { buildEngine, installPeers, measure, writeDraft, type Measured } from './subjects.js';
import {
  quantile,
  SHAPE_SIZES,
  SIZES,
  type Bench,
  type Draft,
  type Row,
  type ShapeRow,
  type StartRow,
} from './types.js';
import { whereTimeGoes } from './where.js';

const brief = process.argv.includes('--brief');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const OURS = 'visielint';
const NOT_ASKED = '·';
/** Who needs longer than this for 1 MB is not asked for 10 MB. */
const MOST_FOR_LARGEST = 3000;
const MOST_FOR_SHAPES = 600;
const EDITED = [100e3, 1e6];
const MARKUPS = brief ? (['markdown'] as const) : (['prose', 'markdown'] as const);
const MEASURED: readonly number[] = brief ? [SIZES['100 kB'], SIZES['1 MB']] : Object.values(SIZES);

const names = [OURS, ...Object.keys(subjects)].filter((name) => only === undefined || name.includes(only));
const languagesOf = (name: string) => (name === OURS ? (['nl', 'en'] as const) : (subjects[name]?.languages ?? []));
const versions = new Map<string, string>();

await buildEngine();
if (names.some((name) => name !== OURS)) installPeers();
const bare = measured(measure({ task: 'bare' }));
const bench: Bench = {
  date: new Date().toISOString().slice(0, 10),
  brief,
  machine: `${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  drafts: measureDrafts(),
  starts: measureStarts(),
  shapes: names.includes(OURS) ? measureShapes() : [],
  where: { nl: await whereTimeGoes('nl'), en: await whereTimeGoes('en') },
  versions,
};
const page = pageOf(bench);
if (only === undefined) writeFileSync(new URL('../../docs/performance.md', import.meta.url), page);
console.log(`\n${page}`);

function measured(result: ReturnType<typeof measure>): Measured {
  if ('failed' in result) throw new Error(result.failed);
  return result;
}

function measureDrafts(): Draft[] {
  return (['nl', 'en'] as const).flatMap((language) =>
    MARKUPS.map((markup) => ({
      language,
      markup,
      rows: names
        .filter((name) => languagesOf(name).includes(language))
        .map((subject) => measureRow(subject, language, markup)),
    })),
  );
}

function measureRow(subject: string, language: 'nl' | 'en', markup: 'prose' | 'markdown'): Row {
  const times: (number | string)[] = [];
  let memory: number | undefined;
  for (const bytes of Object.values(SIZES)) {
    const last = times.at(-1);
    if (!MEASURED.includes(bytes)) {
      times.push(NOT_ASKED);
      continue;
    }
    if (
      (typeof last === 'string' && last !== NOT_ASKED) ||
      (bytes === SIZES['10 MB'] && Number(last) > MOST_FOR_LARGEST)
    ) {
      times.push('–');
      continue;
    }
    const result = measure({ subject, task: 'lint', language, markup, bytes });
    console.log(subject, language, markup, bytes, 'failed' in result ? result.failed : quantile(result.times, 0.5));
    if ('failed' in result) times.push(result.failed);
    else {
      versions.set(subject, result.version ?? '');
      times.push(quantile(result.times, 0.5));
      if (bytes === SIZES['1 MB']) memory = memoryOf({ subject, language, markup, bytes });
    }
  }
  return { subject, times, memory };
}

/** Bytes of memory that linting one draft takes above a process that does nothing. */
function memoryOf(draft: { subject: string; language: 'nl' | 'en'; markup: 'prose' | 'markdown'; bytes: number }) {
  const result = measure({ ...draft, task: 'memory', file: writeDraft(draft) });
  console.log(draft.subject, 'memory', 'failed' in result ? result.failed : result.memory - bare.memory);
  return 'failed' in result ? undefined : result.memory - bare.memory;
}

function measureStarts(): StartRow[] {
  return names.map((subject) => {
    const language = languagesOf(subject).includes('nl') ? 'nl' : 'en';
    const start = measure({ subject, task: 'start', language });
    console.log(subject, 'start', 'failed' in start ? start.failed : start.times[0]);
    const edits = EDITED.map((bytes) => {
      const result = measure({ subject, task: 'edit', language, bytes });
      console.log(subject, 'edit', bytes, 'failed' in result ? result.failed : quantile(result.times, 0.95));
      return 'failed' in result
        ? result.failed
        : {
            median: quantile(result.times, 0.5),
            p95: quantile(result.times, 0.95),
            memory: result.memory - bare.memory,
          };
    });
    const above = 'failed' in start ? start.failed : (start.times[0] ?? 0) - (bare.times[0] ?? 0);
    return { subject, start: above, edits };
  });
}

function measureShapes(): ShapeRow[] {
  const result = measured(measure({ subject: OURS, task: 'shapes', sizes: SHAPE_SIZES, seconds: MOST_FOR_SHAPES }));
  return Object.keys(shapes).map((shape, at) => ({
    shape,
    times: result.times.slice(at * SHAPE_SIZES.length, (at + 1) * SHAPE_SIZES.length),
  }));
}

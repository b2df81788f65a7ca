/**
 * One measurement in a process of its own: takes a task as JSON, prints what it measured as JSON.
 * Time is processor time, since other work may be going on.
 */
import { readFileSync } from 'node:fs';
import { makeDoc, makeProse } from './drafts.mjs';

const task = JSON.parse(process.argv[2] ?? '{}');
/** Milliseconds of work after which the compiler is taken to have warmed up, and after which enough was measured. */
const [WARM, ENOUGH] = [4000, 1500];
/** Of a draft of 10 MB two runs are enough, since more would take minutes. */
const FEWEST = task.bytes > 5e6 ? 2 : 3;
const [MOST_RUNS, MOST_EDITS] = [11, 200];

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function load() {
  if (task.subject === 'visielint') {
    const { createLinter } = await import(task.engine);
    const linter = createLinter();
    return { version: task.version, lint: (text) => linter.lint(text).findings.length, open: () => linter.open() };
  }
  const { subjects } = await import('./peers/subjects.mjs');
  return subjects[task.subject].load(task.language);
}

const draft = (bytes, seed) => (task.markup === 'prose' ? makeProse : makeDoc)(task.language, bytes, seed);

async function timed(act) {
  const started = cpu();
  const found = await act();
  return { time: cpu() - started, found };
}

async function warm(lint) {
  const small = Math.min(task.bytes, 100e3);
  for (let spent = 0, seed = 100; spent < WARM; seed++) {
    const text = draft(small, seed);
    spent += (await timed(() => lint(text))).time;
  }
}

/** Every run gets another draft, so that nothing is measured twice from a cache. */
async function lints({ lint }) {
  await warm(lint);
  const times = [];
  let found = 0;
  for (let spent = 0; times.length < MOST_RUNS && (spent < ENOUGH || times.length < FEWEST);) {
    const text = draft(task.bytes, times.length + 2);
    const run = await timed(() => lint(text));
    times.push(run.time);
    found += run.found;
    spent += run.time;
  }
  return { times, found: found / times.length };
}

/** One letter is typed again and again; who has no sessions reads the draft anew. */
async function edits({ lint, open }) {
  let text = draft(task.bytes, 3);
  await warm(lint);
  const session = open?.();
  const read = session ? () => session.update(text).findings.length : () => lint(text);
  await read();
  const times = [];
  for (let spent = 0; times.length < MOST_EDITS && (spent < ENOUGH || times.length < 3);) {
    const at = (times.length * 7919 * 131) % text.length;
    text = `${text.slice(0, at)}e${text.slice(at)}`;
    const { time } = await timed(read);
    times.push(time);
    spent += time;
  }
  return { times, found: 0 };
}

async function start({ lint }) {
  const found = await lint('# Visie\n\nWe zetten vol in op een toekomstbestendige stad.\n');
  return { times: [cpu()], found };
}

/** One draft that another process has written is read and linted once, so that memory is that of linting and of nothing else. */
async function memory({ lint }) {
  const { time, found } = await timed(() => lint(readFileSync(task.file, 'utf8')));
  return { times: [time], found };
}

/** Each hostile shape at each size, one after the other. */
async function hostile({ lint }) {
  const { shapes } = await import(task.engine);
  await warm(lint);
  const times = [];
  for (const make of Object.values(shapes)) {
    for (const bytes of task.sizes) {
      const runs = [];
      for (let run = 0; run < 2; run++) {
        const text = make(bytes - run);
        runs.push((await timed(() => lint(text))).time);
      }
      times.push(Math.min(...runs));
    }
  }
  return { times, found: 0 };
}

const TASKS = { lint: lints, memory, edit: edits, start, shapes: hostile, bare: () => ({ times: [cpu()], found: 0 }) };
const subject = task.task === 'bare' ? {} : await load();
const result = await TASKS[task.task](subject);
console.log(JSON.stringify({ ...result, version: subject.version, memory: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);

/**
 * Measures cutting up and parsing: speed on generated drafts, how much goes to the full parser, and how time grows
 * on hostile shapes: `npx tsx test/bench/parse.ts [shape]`. Processor time is counted, since other work may be going on.
 */
import { parseSegment, split, splitIncremental } from '../../server/src/core/parse/index.js';
import { readInlines } from '../../server/src/core/parse/inline/read.js';
import { joinLines } from '../../server/src/core/parse/structure/joined-lines.js';
import { createScanner } from '../../server/src/core/parse/structure/scanner.js';
import { rowCells } from '../../server/src/core/parse/structure/tables.js';
import { makeDoc } from './drafts.mjs';
import { shapes } from './shapes.js';

const [only] = process.argv.slice(2);
if (only === undefined) measureDrafts();
measureShapes();

function measureDrafts(): void {
  console.log('draft        split MB/s  parse MB/s  both MB/s  to the full parser  edit ms');
  for (const language of ['nl', 'en']) {
    for (const [name, bytes] of Object.entries({ '10 kB': 1e4, '100 kB': 1e5, '1 MB': 1e6, '10 MB': 1e7 })) {
      const text = makeDoc(language, Math.max(bytes - 5000, bytes / 2), 42);
      const megabytes = Buffer.byteLength(text) / 1e6;
      const cutting = milliseconds(() => split(text));
      const parsing = milliseconds(() => parseAll(text)) - cutting;
      const speeds = [cutting, parsing, cutting + parsing].map((time) =>
        ((megabytes / time) * 1000).toFixed(1).padStart(10),
      );
      const share = `${((100 * unitsParsed(text)) / text.length).toFixed(2)} %`;
      console.log(
        `${language} ${name.padEnd(8)} ${speeds.join('  ')}  ${share.padStart(18)}  ${editing(text).toFixed(2)}`,
      );
    }
  }
}

function measureShapes(): void {
  console.log('\nshape                             growth  ms per MB');
  for (const [name, make] of Object.entries(shapes)) {
    if (only !== undefined && !name.includes(only)) continue;
    const times = [1e6, 2e6, 4e6].map((bytes) => {
      const text = make(bytes);
      return Math.min(...[0, 1].map(() => timeOf(() => parseAll(text)))) / (text.length / bytes);
    });
    const [first = 1, , last = 1] = times;
    console.log(
      `${name.padEnd(32)}  ${(Math.log2(last / first) / 2).toFixed(2).padStart(6)}  ${(last / 4).toFixed(0).padStart(9)}`,
    );
  }
}

function parseAll(text: string): void {
  const { segments, definitions } = split(text);
  for (const { start, end } of segments) parseSegment(text.slice(start, end), definitions);
}

/** Returns how long cutting up takes after one letter was typed in the middle. */
function editing(text: string): number {
  const outline = split(text);
  const middle = text.length >> 1;
  const edited = `${text.slice(0, middle)}x${text.slice(middle)}`;
  return milliseconds(() => splitIncremental({ text, outline }, edited));
}

/** Returns how many units of a text the short cut leaves to the full parser. */
function unitsParsed(text: string): number {
  const { segments, definitions } = split(text);
  const scanner = createScanner(text, segments[0]?.start ?? 0, text.length);
  let units = 0;
  const read = (source: string, start: number, end: number): void => {
    if (!readInlines(source, start, end, definitions, false)) units += end - start;
  };
  for (let chunk = scanner.next(); chunk; chunk = scanner.next()) {
    if (chunk.unsure) units += chunk.end - chunk.start;
    for (const { kind, lines, context } of chunk.unsure ? [] : chunk.leaves) {
      const joined = joinLines(text, lines, context.quoted);
      if (kind === 'paragraph' || kind === 'heading') read(joined.text, joined.start, joined.end);
      if (kind !== 'table') continue;
      for (let line = 0; line < lines.length; line += 2) {
        for (const cell of rowCells(text, lines[line] ?? 0, lines[line + 1] ?? 0)) read(text, cell.start, cell.end);
      }
    }
  }
  return units;
}

/** Returns the mean processor time of a task that has been done a few times before. */
function milliseconds(task: () => void): number {
  task();
  task();
  let runs = 0;
  let total = 0;
  while (total < 500 || runs < 3) {
    total += timeOf(task);
    runs++;
  }
  return total / runs;
}

function timeOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

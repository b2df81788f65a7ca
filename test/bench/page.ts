/** docs/performance.md, made of what was measured. */
import { exponent, SHAPE_SIZES, SIZES, type Bench, type Draft, type Edit, type Row } from './types.js';

const NAMES = { nl: 'Dutch', en: 'English', prose: 'plain prose', markdown: 'with much markup' };
const MEGABYTE = 1e6;
const FEWEST_PERCENT = 0.5;

/** Returns the page in Markdown. */
export function pageOf(bench: Bench): string {
  const { brief, date, machine, drafts, versions } = bench;
  const lines = [
    '# Performance',
    '',
    `Written by \`npm run bench${brief ? ' -- --brief' : ''}\` on ${date}: ${machine}.`,
    'Time is processor time of the whole process, collecting garbage included, since other work may run on the machine.',
    'Drafts are generated (`test/bench/drafts.mjs`), the same for everybody; each run gets another one, after a warm-up; the median counts.',
    'Memory is the most that a process needs which only reads one draft, written beforehand by another, and lints it; a process that does nothing is taken off.',
    'A ratio says how many times as long the other needs; – means that nothing was measured, because less had taken too long' +
      (brief ? ', and · that it was not asked for.' : '.'),
    '',
    `Versions: ${[...versions].map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    'None of the others does what visielint does: markdownlint and remark-lint look at markup only, the English ones at words, cspell at spelling.',
    'They are what writers use beside it, and show what reading a draft may cost.',
    '',
    '## Speed',
    '',
    ...drafts.flatMap((draft) => speedTable(draft)),
    '## Start and edits',
    '',
    'Start: from nothing until one sentence is linted, above a process that does nothing.',
    'Edit: one letter is typed in a draft with much markup; visielint keeps a session, the others read the draft anew.',
    '',
    ...startTable(bench),
    '',
    '## Hostile shapes',
    '',
    `Texts on which Markdown tools grow faster than their input, with all rules; growth from ${SHAPE_SIZES[0]! / 1000} kB to ${SHAPE_SIZES.at(-1)! / 1000} kB, 1 is in proportion.`,
    'At most 1.2, and 1 MB within a second, is wanted; **bold** is what misses.',
    '',
    ...shapeTable(bench),
    '',
    '## Where time goes',
    '',
    'A sampling profile of linting generated drafts of 1 MB with much markup, with all rules, by the folder of `server/src/core` that a function stands in.',
    'A rule counts with everything that it calls; what rules ask of the draft together is worked out once, and stands with the rule that asked first.',
    '',
    ...whereTables(bench),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`, ...rows.map(line)];
}

function speedTable({ language, markup, rows }: Draft): string[] {
  const sizes = Object.values(SIZES);
  const [ours] = rows;
  const cells = rows.map((row) => [
    row.subject,
    ...row.times.map((time, at) => (typeof time === 'string' ? time : (sizes[at]! / 1000 / time).toFixed(2))),
    ...[1, 2].map((at) => (row === ours ? '1' : ratio(row.times[at], ours?.times[at]))),
    growth(row),
    row.memory === undefined ? '–' : `${Math.round(row.memory / MEGABYTE)}`,
  ]);
  const head = ['MB/s', ...Object.keys(SIZES), 'ratio 100 kB', 'ratio 1 MB', 'growth', 'MB of memory at 1 MB'];
  return [`${NAMES[language]}, ${NAMES[markup]}:`, '', ...table(head, cells), ''];
}

function ratio(theirs: number | string | undefined, ours: number | string | undefined): string {
  return typeof theirs === 'number' && typeof ours === 'number' ? (theirs / ours).toFixed(1) : '–';
}

function growth({ times }: Row): string {
  const [, small, large] = times;
  if (typeof small !== 'number' || typeof large !== 'number') return '–';
  return exponent([small, large], [SIZES['100 kB'], SIZES['1 MB']]).toFixed(2);
}

function startTable({ starts }: Bench): string[] {
  const [ours] = starts;
  const edit = (value: Edit | string | undefined) =>
    typeof value === 'object' ? [value.median.toFixed(1), value.p95.toFixed(1)] : [value ?? '–', '–'];
  const medianOf = (value: Edit | string | undefined) => (typeof value === 'object' ? value.median : undefined);
  const rows = starts.map((row) => [
    row.subject,
    typeof row.start === 'number' ? row.start.toFixed(0) : row.start,
    row === ours ? '1' : ratio(row.start, ours?.start),
    ...edit(row.edits[0]),
    ...edit(row.edits[1]),
    row === ours ? '1' : ratio(medianOf(row.edits[1]), medianOf(ours?.edits[1])),
  ]);
  const head = ['ms', 'start', 'ratio', 'edit at 100 kB', '95 of 100', 'edit at 1 MB', '95 of 100', 'ratio'];
  return table(head, rows);
}

function shapeTable({ shapes }: Bench): string[] {
  const rows = shapes.map(({ shape, times }) => {
    const [small = 1, , large = 1] = times;
    const grows = exponent([small, large], [SHAPE_SIZES[0]!, SHAPE_SIZES.at(-1)!]);
    const mark = (text: string, misses: boolean) => (misses ? `**${text}**` : text);
    return [code(shape), mark(grows.toFixed(2), grows > 1.2), mark(large.toFixed(0), large > 1000)];
  });
  return table(['shape', 'growth', 'ms for 1 MB'], rows);
}

const code = (text: string) => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;

function whereTables({ where }: Bench): string[] {
  return (['phases', 'rules'] as const).flatMap((part) => {
    const english = new Map(where.en[part]);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    const rows = where.nl[part]
      .filter(([name, share]) => Math.max(share, english.get(name) ?? 0) * 100 >= FEWEST_PERCENT)
      .map(([name, share]) => [name, percent(share), percent(english.get(name) ?? 0)]);
    return [...table([part === 'phases' ? 'folder' : 'rule', 'Dutch', 'English'], rows), ''];
  });
}

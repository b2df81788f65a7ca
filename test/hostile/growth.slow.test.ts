/** Twice the text may take twice the steps. Steps of code and of built-ins are counted and not timed, so that a busy machine changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinter, readConfig, rules } from '../../server/src/core/index.js';
import { fileReport, FORMATS } from '../../server/src/report/index.js';
import { shapes as BENCH_SHAPES } from '../bench/shapes.js';
import { SHAPES, YAML_SHAPES, type Shape } from './shapes.js';
import { startCounting, type StepCounter, type Taken } from './steps.js';

const linter = createLinter();
const LENGTH = 8000;
/** The longer text is so many times as long. */
const TIMES = 8;
/** Of steps per character, from the shorter text to the longer one: growth with the power 1.2. The square has eight. */
const MOST_GROWTH = TIMES ** 0.2;

/** Milliseconds; nothing is optimised while steps are counted, and others may use the machine. */
const MOST_TIME = 300_000;

function lintAndReport(text: string): void {
  const report = fileReport('x.md', linter.lint(text, undefined, { today: '2026-11-24' }));
  const run = { tool: { name: 'visielint', version: '1' }, files: [report] };
  FORMATS.compact.render(run, { width: 80, color: false, language: 'nl' });
}

const NONE: Taken = { steps: 0, items: 0 };

/** Returns how many times as many steps, and items, a character costs in the longer text. */
async function growthOf(shape: Shape, act: (text: string) => void): Promise<Taken> {
  const short = shape(LENGTH);
  const long = shape(TIMES * LENGTH);
  // What is met for the first time, code as well as words, costs more; so the longer text has been read once already.
  const [, few = NONE, many = NONE] = await steps.count([long, short, long].map((text) => () => act(text)));
  const growth = (what: keyof Taken) => many[what] / long.length / (Math.max(1, few[what]) / short.length);
  return { steps: growth('steps'), items: growth('items') };
}

let steps: StepCounter;

beforeAll(async () => {
  steps = await startCounting();
}, MOST_TIME);
afterAll(() => steps.stop());

describe('a draft costs as much as it is long', () => {
  it.each(Object.entries({ ...BENCH_SHAPES, ...SHAPES }))(
    '%s',
    async (_name, shape) => {
      const { steps, items } = await growthOf(shape, lintAndReport);
      expect(steps).toBeLessThan(MOST_GROWTH);
      expect(items).toBeLessThan(MOST_GROWTH);
    },
    MOST_TIME,
  );
});

describe('front matter and configurations cost as much as they are long', () => {
  it.each(Object.entries(YAML_SHAPES))(
    '%s',
    async (_name, shape) => {
      const { steps } = await growthOf(shape, (yaml) => {
        readConfig(yaml, { file: 'visielint.yaml', rules });
        lintAndReport(`---\n${yaml}\n---\n\n# Visie\n`);
      });
      expect(steps).toBeLessThan(MOST_GROWTH);
    },
    MOST_TIME,
  );
});

/** Twice the text may take twice the steps. Steps are counted and not timed, so that a busy machine changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinter, readConfig, rules } from '../../server/src/core/index.js';
import { fileReport, FORMATS } from '../../server/src/report/index.js';
import { makeDoc } from '../bench/drafts.mjs';
import { SHAPES, YAML_SHAPES, type Shape } from './shapes.js';
import { startCounting, type StepCounter } from './steps.js';

const linter = createLinter();
const LENGTH = 8000;
/**
 * Of steps per character, from a text to one of four times its length; what grows with the square has four. What is linear
 * may come near two, since the engine of JavaScript counts less of code that it has compiled meanwhile.
 */
const MOST_GROWTH = 2.8;

function lintAndReport(text: string): void {
  const report = fileReport('x.md', linter.lint(text, undefined, { today: '2026-11-24' }));
  const run = { tool: { name: 'visielint', version: '1' }, files: [report] };
  FORMATS.compact.render(run, { width: 80, color: false, language: 'nl' });
}

async function growthOf(shape: Shape, act: (text: string) => void): Promise<number> {
  const short = shape(LENGTH);
  const long = shape(4 * LENGTH);
  const [few = 0, many = 0] = await steps.count([() => act(short), () => act(long)]);
  return many / long.length / (few / short.length);
}

let steps: StepCounter;

beforeAll(async () => {
  // What is loaded at first use is no part of what a text costs.
  for (const language of ['nl', 'en']) lintAndReport(makeDoc(language, 20_000, 3));
  steps = await startCounting();
});
afterAll(() => steps.stop());

describe('a draft costs as much as it is long', () => {
  it.each(Object.entries(SHAPES))(
    '%s',
    async (_name, shape) => {
      expect(await growthOf(shape, lintAndReport)).toBeLessThan(MOST_GROWTH);
    },
    90_000,
  );
});

describe('front matter and configurations cost as much as they are long', () => {
  it.each(Object.entries(YAML_SHAPES))(
    '%s',
    async (_name, shape) => {
      const growth = await growthOf(shape, (yaml) => {
        readConfig(yaml, { file: 'visielint.yaml', rules });
        lintAndReport(`---\n${yaml}\n---\n\n# Visie\n`);
      });
      expect(growth).toBeLessThan(MOST_GROWTH);
    },
    90_000,
  );
});

/**
 * Holds the drafts in samples/ to the findings listed in samples/expected/.
 *
 * After a change that was meant to alter them, make the lists anew and read the difference before you commit it:
 *
 *     UPDATE_SAMPLES=1 npx vitest run test/samples.test.ts && git diff samples/expected
 *
 * A clean sample gives no warning. Where one does, the warning is false: mend the rule, not the sample.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../server/src/core/index.js';
import { linter } from './support/linter.js';

const FOLDER = fileURLToPath(new URL('../samples/', import.meta.url));
/** The lists do not change with the day on which they are compared. */
const TODAY = '2026-11-24';
const CLEAN = /-(schoon|clean)\./;
const FIRST_WORDS = 6;

const samples = ['nl', 'en'].flatMap((language) =>
  readdirSync(`${FOLDER}${language}`)
    .sort()
    .map((name) => `${language}/${name}`),
);

describe.each(samples)('%s', (sample) => {
  const text = readFileSync(FOLDER + sample, 'utf8');
  const { findings } = linter.lint(text, DEFAULT_CONFIG, { today: TODAY });

  it('gives what is listed', () => {
    const found = findings.map(({ rule, severity, span }) => {
      const line = text.slice(0, span.start).split('\n').length;
      const words = text.slice(span.start, span.end).split(/\s+/).slice(0, FIRST_WORDS).join(' ');
      return `${line} ${severity} ${rule}: ${words}`;
    });
    const path = `${FOLDER}expected/${sample}.json`;
    if (process.env['UPDATE_SAMPLES']) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it.runIf(CLEAN.test(sample))('gives no warning', () => {
    expect(findings.filter(({ severity }) => severity === 'warning' || severity === 'error')).toEqual([]);
  });

  it.skipIf(CLEAN.test(sample))('gives a warning of a vague commitment', () => {
    expect(findings.filter(({ family, severity }) => family === 'vague' && severity === 'warning')).not.toEqual([]);
  });
});

it('the first draft of each language has a finding of every family that reads the text', () => {
  for (const language of ['nl', 'en']) {
    const first = samples.find((sample) => sample.startsWith(language)) ?? '';
    const { findings } = linter.lint(readFileSync(FOLDER + first, 'utf8'), DEFAULT_CONFIG, { today: TODAY });
    expect([...new Set(findings.map(({ family }) => family))].sort()).toEqual([
      'ownership',
      'sectors',
      'table',
      'vague',
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('theme-without-owner');
  }
});

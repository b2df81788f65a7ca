/** Runs every example of every rule's page. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markedByRule, readExamples, writeMarkers } from '../server/src/testing/index.js';

const FOLDER = fileURLToPath(new URL('../server/src/core/rules/', import.meta.url));
/** Rules about faults of the linter itself: a draft that provokes one is a bug to mend, not an example to keep. */
const NO_DRAFT_PROVOKES: ReadonlySet<string> = new Set(['internal-error']);

describe.each(readdirSync(FOLDER).filter((id) => existsSync(`${FOLDER}${id}/rule.md`)))('%s', (id) => {
  const examples = readExamples(readFileSync(`${FOLDER}${id}/rule.md`, 'utf8'));
  const flagged = examples.filter((example) => example.verdict === 'flagged');

  it('flags at least one example, unless no draft can provoke it', () => {
    expect(flagged.length > 0).toBe(!NO_DRAFT_PROVOKES.has(id));
  });

  it('accepts at least as many examples as it flags, in both languages', () => {
    expect(examples.length - flagged.length).toBeGreaterThanOrEqual(flagged.length);
    expect(new Set(examples.map((example) => example.language)).size).toBe(2);
  });

  it.each(examples.map((example) => [`${example.verdict} at line ${example.line}`, example] as const))(
    '%s',
    (_, example) => {
      expect(markedByRule(id, example)).toBe(writeMarkers(example.text, example.spans));
    },
  );
});

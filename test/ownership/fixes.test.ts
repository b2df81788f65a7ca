/** Every fix of every rule makes its finding go away and brings no new one. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyEdits, DEFAULT_CONFIG, type Config, type Finding } from '../../server/src/core/index.js';
import { readExamples } from '../../server/src/testing/index.js';
import { linter } from '../support/linter.js';

const RULES = fileURLToPath(new URL('../../server/src/core/rules/', import.meta.url));
const DRAFTS = fileURLToPath(new URL('../corpus/drafts/', import.meta.url));

interface Source {
  readonly name: string;
  readonly text: string;
  readonly config: Config;
  readonly today: string;
}

const examples: Source[] = readdirSync(RULES)
  .filter((id) => existsSync(`${RULES}${id}/rule.md`))
  .flatMap((id) =>
    readExamples(readFileSync(`${RULES}${id}/rule.md`, 'utf8'))
      .filter((example) => example.verdict === 'flagged')
      .map((example) => ({
        name: `${id} at line ${example.line}`,
        text: example.text,
        config: { ...DEFAULT_CONFIG, language: example.language },
        today: example.today ?? '2026-11-24',
      })),
  );
const drafts: Source[] = readdirSync(DRAFTS)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(DRAFTS + name, 'utf8'), config: DEFAULT_CONFIG, today: '2026-11-23' }));

function findingsIn({ text, config, today }: Source): Finding[] {
  const { findings, suppressed } = linter.lint(text, config, { today });
  return [...findings, ...suppressed];
}

/** What a finding is about: its words and those that it points at, without its place, which a fix may move. */
function keyOf({ rule, message, span }: Finding, text: string): string {
  return `${rule}: ${message.seen} ${text.slice(span.start, span.end)}`;
}

function isNextTension(before: Finding, after: Pick<Finding, 'rule' | 'message'>): boolean {
  const theme = /[‘“].*?[’”]/u.exec(before.message.seen)?.[0] ?? '';
  return (
    [before.rule, after.rule].every((rule) => rule === 'undecided-tension') &&
    after.message.seen !== before.message.seen &&
    after.message.seen.includes(theme)
  );
}

describe.each([...examples, ...drafts])('$name', (source) => {
  const before = findingsIn(source);
  const withFixes = before.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

  it.each(withFixes.map(({ finding, fix }) => [`${finding.rule}: ${fix.title}`, finding, fix] as const))(
    '%s',
    (_, finding, fix) => {
      const fixed = applyEdits(source.text, fix.edits);
      const after = findingsIn({ ...source, text: fixed })
        // What a suppression silenced is gone, so that the suppression may go too; and of several tensions in a theme
        // one is told at a time.
        .filter(({ rule, message }) => rule !== 'unused-suppression' && !isNextTension(finding, { rule, message }))
        .map((other) => keyOf(other, fixed));
      const known = before.map((other) => keyOf(other, source.text));
      expect(after).not.toContain(keyOf(finding, source.text));
      // A key that can be read at last may bring what stood under it to light.
      if (finding.rule !== 'invalid-front-matter') expect(after.filter((key) => !known.includes(key))).toEqual([]);
    },
  );

  it('knows where everything stands', () => {
    for (const { span } of before)
      expect(span.start >= 0 && span.start <= span.end && span.end <= source.text.length).toBe(true);
  });
});

/** A draft that is only begun is not asked for what it lacks. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../server/src/core/index.js';

const linter = createLinter();
const rulesIn = (text: string) =>
  linter.lint(text, undefined, { today: '2026-11-24' }).findings.map(({ rule }) => rule);

describe('a draft that is only begun', () => {
  it.each([
    '',
    '# Visie\n',
    '# Visie\n\nTekst volgt.\n',
    '# Vision\n\n## Housing\n',
    'De gemeente bouwt in 2027 aan de Kade 120 woningen.\n',
    '# De Kade\n\nDe gemeente bouwt in 2027 aan de Kade 120 woningen.\n',
  ])('is left alone: %j', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it('is asked for it once there is something to own', () => {
    const text = (titles: readonly string[]) =>
      `# Visie\n\n${titles.map((title) => `## ${title}\n\nIn 2030 komen hier 200 woningen.\n`).join('\n')}`;
    const found = rulesIn(text(['De groene wijk', 'De kade']));
    expect(found).toEqual(expect.arrayContaining(['missing-commission', 'missing-role', 'theme-without-owner']));
  });

  it('is asked for the owners of a long text under one heading', () => {
    const text = `# De Kade\n\n${'De gemeente bouwt in 2027 aan de Kade 120 woningen van hout. '.repeat(12)}\n`;
    expect(rulesIn(text)).toContain('theme-without-owner');
  });
});

/** A file of one endless line, as an export leaves behind: it is read, no rule gives up on it, and what is found is bounded. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../server/src/core/index.js';

/** Expressions that go back in what they have read run out of stack from some millions of characters on. */
const LENGTH = 20_000_000;
/** Milliseconds, on a machine that others use. */
const MOST_TIME = 300_000;
const WORDS = 'een twee drie ';
const VAGUE = 'We zetten zo veel mogelijk in op een vitale stad. ';

const linter = createLinter();
const filled = (piece: string, before = ''): string => before + piece.repeat(LENGTH / piece.length);
const linted = (text: string) => linter.lint(text, undefined, { today: '2026-11-24' });

describe('one line of twenty megabytes', () => {
  it.each([
    ['of words', filled(WORDS)],
    ['without a space', filled('abcdefghij')],
    ['of spaces', filled(' ')],
    ['of spaces in a sentence', `Tekst${filled(' ')}en meer.`],
    ['that is a heading', filled(WORDS, '# ')],
    ['that is a list item', filled(WORDS, '- ')],
    ['that is a quotation', filled(WORDS, '> ')],
    ['that is a table cell', `| a |\n|---|\n${filled(WORDS, '| ')} |\n`],
    ['that is a label', filled('GGD, ', 'Eigenaar: ')],
    ['that is bold', `**${filled('woord')}**`],
    ['of words too long to be any', filled(`${'woord'.repeat(100_000)} `)],
  ])(
    '%s',
    (_name, text) => {
      const { findings, draft } = linted(text);
      expect(findings.map(({ rule, message }) => `${rule}: ${message.seen.slice(0, 200)}`)).toEqual([]);
      expect(draft.sections.every(({ title }) => title.length <= 500)).toBe(true);
    },
    MOST_TIME,
  );

  it(
    'of vague sentences',
    () => {
      const { findings } = linted(filled(VAGUE));
      const shown = findings.filter(({ rule }) => rule !== 'limit-reached');
      expect(shown).toHaveLength(2000);
      expect(findings.at(-1)?.message.seen).toBe(
        'Vanaf hier zijn 398.000 meldingen van negotiated-nonsense weggelaten.',
      );
    },
    MOST_TIME,
  );
});

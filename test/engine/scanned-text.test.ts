import { describe, expect, it } from 'vitest';
import { type Finding } from '../../server/src/core/index.js';
import { linter } from '../support/linter.js';

function vagueFindings(text: string): Finding[] {
  const { findings } = linter.lint(text, undefined, { today: '2026-11-24' });
  return findings.filter(({ family }) => family === 'vague');
}

function warnings(text: string): Finding[] {
  return vagueFindings(text).filter(({ severity }) => severity === 'warning');
}

describe('text that a scan, an export or two authors left behind', () => {
  it('reads words that a line end broke, and shows them whole', () => {
    const [found, ...others] = warnings(
      '# Visie\n\nWe streven naar een vitale en toekomst-\nbestendige leefomgeving waar ieder-\neen zich thuis voelt.\n',
    );
    expect(others).toEqual([]);
    expect(found?.message.seen).toContain('‘toekomstbestendige’');
    expect(found?.message.seen).toContain('‘iedereen’');
  });

  it('keeps a hyphen that belongs between two words', () => {
    const text =
      '# Visie\n\nWe zetten in op een vitale bedrijvigheid, op zee- en\nbinnenhavens waar mogelijk voor iedereen.\n';
    expect(
      warnings(text)
        .map(({ message }) => message.seen)
        .join(),
    ).not.toContain('zeeen');
  });

  it('reads through stray accents and letters read as figures', () => {
    const text = '# Visie\n\nWij willen 66k in de kernen wáár môgelijk ruimte bieden aan vitaliteit.\n';
    expect(warnings(text)[0]?.evidence.map(({ signal }) => signal)).toContain('escape-clause');
  });

  it('begins a sentence at what a scan made of its first word', () => {
    const text = '# Visie\n\nIn 2030 zijn er 300 woningen in Noord. 66k streven wij naar een prettige leefomgeving.\n';
    const [found, ...others] = warnings(text);
    expect(others).toEqual([]);
    expect(text.slice(found?.span.start).startsWith('66k streven')).toBe(true);
  });

  it('speaks of each sentence in the language of that sentence', () => {
    const dutch = 'Wij streven samen met alle betrokkenen naar een prettige en vitale leefomgeving voor iedereen.';
    const english = 'The council will seek to create a vibrant and resilient town centre for everyone where possible.';
    const [first, second] = warnings(`# Visie\n\n${dutch}\n\n${english}\n`);
    expect(first?.message.seen).toContain('Deze toezegging');
    expect(second?.message.seen).toContain('This commitment');
    expect(second?.message.why).toContain('Two departments');
  });

  it('does not warn of the tail of a sentence that a page end cut off', () => {
    const tail = 'en waar mogelijk bieden wij ruimte aan een vitale en leefbare buurt.';
    const whole = tail.replace('en waar', 'Waar');
    expect(warnings(`# Visie\n\n12\n\n${tail}\n`)).toEqual([]);
    expect(warnings(`# Visie\n\n12\n\n${whole}\n`)).toHaveLength(1);
  });

  it('finds nothing under headings without text', () => {
    expect(vagueFindings('# Visie\n\n## Een vitale stad\n\n### Waar mogelijk groen\n\n## Samen\n')).toEqual([]);
  });

  it('gives a sentence of two thousand words at most one warning', () => {
    const clause = 'en waar mogelijk bieden wij ruimte aan een vitale en leefbare buurt ';
    const text = `# Visie\n\nWij willen groen ${clause.repeat(160)}.\n\nNa 2030 rijden er geen vrachtwagens door de Dorpsstraat.\n`;
    expect(warnings(text).length).toBeLessThanOrEqual(1);
  });

  it('reads the sentences after a table full of text', () => {
    const row = '| Wonen | We streven naar een prettige en vitale leefomgeving voor iedereen. |\n';
    const after = 'Wij streven waar mogelijk naar een vitale leefomgeving voor iedereen.';
    const text = `# Visie\n\n| Onderwerp | Tekst |\n|---|---|\n${row.repeat(40)}\n${after}\n`;
    expect(warnings(text).at(-1)?.span.start).toBe(text.indexOf(after));
  });
});

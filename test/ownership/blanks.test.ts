/** What only keeps its place is no owner, no date, no table and no outcome. */
import { describe, expect, it } from 'vitest';
import { agendaOf, createLinter } from '../../server/src/core/index.js';

const linter = createLinter();
const today = '2026-11-24';
const lint = (text: string) => linter.lint(text, undefined, { today });

const PLACEHOLDERS = [
  '[naam]',
  'n.t.b.',
  'nader te bepalen',
  'TBD',
  'TBC',
  '…',
  '...',
  '?',
  '-',
  'pm',
  'nog te bepalen',
];

describe.each(PLACEHOLDERS)('%s', (blank) => {
  it('is no owner of a theme', () => {
    const { draft } = lint(`## Thema's\n\n### De groene wijk\n\n**Eigenaar:** ${blank}\n\nIn 2035 is er een park.\n`);
    expect(draft.themes.map(({ owners, status }) => [owners, status])).toEqual([[[], 'none']]);
  });

  it('is no owner beside one who has a name', () => {
    const { draft } = lint(
      `## Thema's\n\n### De groene wijk\n\n**Eigenaars:** GGD; ${blank}\n\nIn 2035 is er een park.\n`,
    );
    expect(draft.themes[0]?.owners.map(({ name }) => name)).toEqual(['GGD']);
  });

  const yaml = `---
tafel:
  besluiten:
    - { vraag: Komt er een brug?, tafel: "${blank}", uiterlijk: "${blank}", eigenaar: "${blank}", uitkomst: "${blank}" }
---

# Visie
`;
  const rows = `# Visie

| Vraag | Tafel | Uiterlijk | Wie | Uitkomst |
|---|---|---|---|---|
| Komt er een brug? | ${blank} | ${blank} | ${blank} | ${blank} |
`;
  it.each([
    ['front matter', yaml],
    ['a table', rows],
  ])('says nothing of a decision in %s', (_, text) => {
    const { draft, findings } = lint(text);
    expect(draft.table.decisions).toHaveLength(1);
    const { items } = agendaOf([{ file: 'visie.md', draft }], { language: 'nl', today });
    expect(items).toEqual([
      {
        question: 'Komt er een brug?',
        source: 'register',
        state: 'homeless',
        file: 'visie.md',
        line: expect.any(Number) as number,
      },
    ]);
    expect(findings.filter(({ rule }) => rule === 'invalid-front-matter')).toEqual([]);
  });
});

describe('what a party is known by', () => {
  const missingIn = (mandate: string) =>
    lint(
      `---\ntafel:\n  partijen: [{ naam: GGD, belang: gezondheid, vertegenwoordiger: A. Vos, mandaat: "${mandate}" }]\n---\n\n# Visie\n`,
    ).findings.filter(({ rule }) => rule === 'incomplete-party').length;

  it.each(['geen', 'none', 'n.v.t.', '[wat mag deze partij toezeggen?]'])(
    '%s is an answer, or left open on purpose',
    (mandate) => {
      expect(missingIn(mandate)).toBe(0);
    },
  );

  it.each(['n.t.b.', 'nog onbekend', '?'])('%s is none', (mandate) => {
    expect(missingIn(mandate)).toBe(1);
  });
});

describe('a stop behind a short word', () => {
  const ownersOf = (slot: string) =>
    lint(
      `## Thema's\n\n### De groene wijk\n\nEigenaars: ${slot}\n\nIn 2035 is er een park.\n`,
    ).draft.themes[0]?.owners.map(({ name }) => name);

  it('ends no name', () => {
    expect(ownersOf('Afd. Ruimte en Dir. Wonen')).toEqual(['Afd. Ruimte', 'Dir. Wonen']);
    expect(ownersOf('weth. De Boer; Dept. Planning')).toEqual(['weth. De Boer', 'Dept. Planning']);
  });

  it('ends a name where a sentence begins', () => {
    expect(ownersOf('GGD en Stadsbeheer. Deze afdelingen beslissen.')).toEqual(['GGD', 'Stadsbeheer']);
  });

  it('stands for the whole word in the register', () => {
    const { draft, findings } = lint(
      `---\ntafel:\n  partijen: [{ naam: Afdeling Ruimte }]\n---\n\n## Thema's\n\n### Wijk\n\nEigenaar: Afd. Ruimte\n\nIn 2035 is er een park.\n`,
    );
    expect(draft.themes[0]?.owners[0]?.name).toBe('Afdeling Ruimte');
    expect(findings.map(({ rule }) => rule)).not.toContain('unknown-party');
  });
});

/** Front matter and registers that are broken, hostile or very large give findings with a place, and never a crash. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Draft, type Finding } from '../../server/src/core/index.js';
import { runs } from '../support/runs.js';
import { linter } from '../support/linter.js';

function lint(text: string): { draft: Draft; findings: readonly Finding[] } {
  return linter.lint(text, undefined, { today: '2026-11-24' });
}

function found(text: string, rule: string): string[] {
  return lint(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ span }) => text.slice(span.start, span.end));
}

const THEME = "## Thema's\n\n### Water\n\n**Eigenaars:** SB en GGD\n\nEr komen drie plassen.\n";

describe('contradictions', () => {
  it('names both places when front matter and text differ on owners', () => {
    const text = `---\nthemas:\n  - { titel: Water, eigenaren: [Waterschap, GGD] }\n---\n\n${THEME}`;
    const [finding] = lint(text).findings.filter(({ rule }) => rule === 'contradiction');
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('SB en GGD');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Waterschap, GGD']);
  });

  it('tells of one name for two parties, and takes it for neither', () => {
    const text = `---\ntafel:\n  partijen:\n    - { naam: Stadsbeheer, afkorting: [SB] }\n    - { naam: Stadsbouw, afkorting: [SB] }\n---\n\n${THEME}`;
    expect(found(text, 'contradiction')).toEqual(['Stadsbeheer']);
    const { draft } = lint(text);
    expect(draft.themes[0]?.owners.map(({ name, party }) => [name, party?.name])).toEqual([
      ['SB', undefined],
      ['GGD', undefined],
    ]);
    expect(found(text, 'unknown-party')).toEqual(['GGD']);
  });

  it('tells of units that are part of each other, once', () => {
    const party = (name: string, parent: string) => `    - { naam: ${name}, onderdeel van: ${parent} }\n`;
    const text = `---\ntafel:\n  partijen:\n${party('A', 'B')}${party('B', 'C')}${party('C', 'A')}${party('D', 'A')}---\n\n${THEME}`;
    expect(found(text, 'contradiction')).toEqual(['A']);
  });

  it('takes an owner of either of two themes with one name for an owner', () => {
    const party = (name: string) => `    - { naam: ${name} }\n`;
    const text = `---\ntafel:\n  partijen:\n${party('SB')}${party('GGD')}${party('Veer')}---\n\n${THEME}\n### Water\n\n**Eigenaar:** Veer\n\nEr komen vier plassen.\n`;
    expect(found(text, 'idle-party')).toEqual([]);
  });

  it('tells of one theme twice', () => {
    expect(
      found(`${THEME}\n### 2. Water\n\n**Eigenaars:** SB en GGD\n\nEr komen vier plassen.\n`, 'contradiction'),
    ).toEqual(['### Water']);
  });
});

it('offers no key in the place of a misspelt one that stands there already', () => {
  const fixesOf = (table: string) =>
    lint(`---\n${table}---\n\n# Visie\n`)
      .findings.filter(({ rule }) => rule === 'invalid-front-matter')
      .map(({ fixes }) => fixes.length);
  expect(fixesOf('tafel:\n  partijen: [A]\n  partjien: [B]\n')).toEqual([0]);
  expect(fixesOf('tafel:\n  partjien: [B]\n  partijn: [A]\n')).toEqual([1, 0]);
  expect(fixesOf('tafel:\n  opdracht: x\ntafl:\n  opdracht: y\n')).toEqual([0]);
  expect(fixesOf('tafel:\n  partjien: [B]\n')).toEqual([1]);
});

describe('hostile front matter', () => {
  it.each([
    [
      'a bomb of aliases',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(9)}x]\n`)}tafel: { partijen: *i }\n`,
    ],
    ['an alias inside its own anchor', 'tafel: &t\n  partijen: [*t]\n'],
    ['deep nesting', `tafel: ${'['.repeat(5000)}\n`],
    ['an unknown alias', 'tafel: { opdracht: *nergens }\n'],
    ['an open quotation mark', 'tafel:\n  opdracht: "zonder einde\n'],
    ['a tab for an indent', 'tafel:\n\topdracht: x\n'],
    ['two documents', 'tafel:\n  opdracht: x\n...\ntafel: y\n'],
  ])('reports %s with its place', (_, yaml) => {
    const text = `---\n${yaml}---\n\n${THEME}`;
    const findings = lint(text).findings.filter(
      ({ rule }) => rule === 'invalid-front-matter' || rule === 'internal-error',
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('internal-error');
    expect(findings.length > 0 || yaml.includes('...')).toBe(true);
    for (const { span } of findings) expect(span.end > span.start && span.end <= text.length).toBe(true);
  });

  it('keeps keys of objects apart from its own', () => {
    const text = `---\ntafel:\n  __proto__: x\n  constructor: y\n  partijen: [{ naam: A, toString: z, hasOwnProperty: w }]\n---\n\n${THEME}`;
    expect(found(text, 'invalid-front-matter')).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('reads merge keys, and gives a value that is written once to all who share it', () => {
    const text = `---\nbasis: &b { belang: rust, mandaat: geen }\ntafel:\n  partijen:\n    - { <<: *b, naam: A, vertegenwoordiger: X }\n---\n\n# Visie\n`;
    expect(lint(text).draft.table.parties[0]).toMatchObject({
      name: 'A',
      interest: 'rust',
      mandate: 'geen',
      representative: 'X',
    });
  });

  it('survives any YAML', () => {
    const bits = fc.constantFrom(
      'tafel',
      'partijen',
      'naam',
      'themas',
      ':',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
      '#',
      '|',
      '2027-02-30',
      'x',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const { findings } = lint(`---\n${parts.join('')}\n---\n\n${THEME}`);
        expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a table with gaps', () => {
  it('takes a missing cell for nothing', () => {
    const text =
      '| Partij | Belang | Vertegenwoordiger | Mandaat |\n|---|---|---|---|\n| A | rust |\n| | lucht | X | geen |\n| B | | Y | geen |\n';
    const { parties } = lint(text).draft.table;
    expect(parties.map(({ name, interest, mandate }) => [name, interest, mandate])).toEqual([
      ['A', 'rust', undefined],
      ['B', undefined, 'geen'],
    ]);
  });
});

describe('a large register', () => {
  const size = 5000;
  const parties = Array.from(
    { length: size },
    (_, at) => `    - { naam: "Afdeling ${at}, Wonen en Milieu", afkorting: [A${at}] }\n`,
  ).join('');
  const themes = Array.from(
    { length: 200 },
    (_, at) =>
      `### Thema ${at}\n\n**Eigenaars:** Afdeling ${at}, Wonen en Milieu en A${at + 1000}\n\nEr komen ${at} bomen.\n`,
  ).join('\n');
  const text = `---\ntafel:\n  partijen:\n${parties}---\n\n## Thema's\n\n${themes}`;

  it('is told of once, not once for every party that owns nothing', () => {
    const idle = lint(text).findings.filter(({ rule }) => rule === 'idle-party');
    expect(idle.map(({ span }) => text.slice(span.start, span.end))).toEqual(['partijen']);
    expect(idle[0]?.message.seen).toContain('4600');
  });

  it('is read with every name found', () => {
    const { draft } = lint(text);
    expect(draft.table.parties.length).toBe(size);
    expect(draft.themes.length).toBe(200);
    expect(
      draft.themes.every(({ owners }) => owners.length === 2 && owners.every(({ party }) => party !== undefined)),
    ).toBe(true);
  });
});

describe('a day that does not exist', () => {
  const text = `---
tafel:
  vaststelling: 2027-02-30
  besluiten: [{ vraag: Komt er een brug?, tafel: college, uiterlijk: 31 juni 2027 }]
---

# Visie

| Vraag | Tafel | Uiterlijk | Wie |
|---|---|---|---|
| Wie betaalt de brug? | raad | 31 november 2027 | GGD |

## De Kade

De raad beslist uiterlijk 31 april 2027 over de Kade. In 2035 komen hier 200 woningen.
`;
  const { findings } = lint(text);
  const days = findings
    .filter(({ rule }) => rule === 'invalid-front-matter')
    .map(({ span }) => text.slice(span.start, span.end));

  it('is told of at its place, wherever it stands', () => {
    expect(days).toEqual(['2027-02-30', '31 juni 2027', '31 november 2027', '31 april 2027']);
  });

  it('counts for no date', () => {
    expect(findings.map(({ rule }) => rule)).not.toContain('late-decision');
    expect(findings.map(({ rule }) => rule)).not.toContain('overdue-decision');
  });
});

describe('a row of a table of themes without a theme', () => {
  const draftWith = (rows: string) =>
    `## Thema's\n\n### De gezonde stad\n\nIn 2030 rijdt de bus elk kwartier.\n\n### De natte stad\n\nIn 2030 is er een plas.\n\n## Wie trekt wat\n\n| Thema | Trekker |\n|---|---|\n${rows}\n`;

  it.each([
    ['| De gezonde stad | GGD |\n| | Team Groen |', 'Team Groen'],
    ['| De gezonde stad | GGD |\n| - | Team Groen en Waterschap |', 'Team Groen en Waterschap'],
    ['| De gezonde stad | GGD |\n| &nbsp; | Team Groen |', 'Team Groen'],
    ['| | GGD |\n| De natte stad | Waterschap |', 'GGD'],
  ])('is told of at its owner, who counts for no theme: %s', (rows, owner) => {
    const text = draftWith(rows);
    expect(found(text, 'invalid-front-matter')).toEqual([owner]);
    const owners = lint(text).draft.themes.flatMap((theme) => theme.owners.map(({ name }) => name));
    expect(owners).not.toContain(owner);
  });

  it.each(['| De gezonde stad | GGD |\n| | |', '| De gezonde stad | GGD |\n| | n.t.b. |', '| Iets anders | GGD |'])(
    'is nothing to tell of where it names nobody, or a theme of another file: %s',
    (rows) => {
      expect(found(draftWith(rows), 'invalid-front-matter')).toEqual([]);
    },
  );
});

it('takes an empty column of outcomes for no column of themes', () => {
  const text = `# Vision\n\n| Question | Table | By | Owner | Outcome |\n|---|---|---|---|---|\n| Who pays? | cabinet | 2027-01-19 | Parks | |\n`;
  expect(found(text, 'invalid-front-matter')).toEqual([]);
});

describe('a table with merged cells', () => {
  it.each([
    '| De gezonde stad || 2027 |',
    '| De gezonde stad |',
    '| | GGD | x | y |',
    '|||',
    '| De gezonde stad | idem | |',
  ])('gives no owner that nobody wrote down: %s', (row) => {
    const text = `## Thema's\n\n### De gezonde stad\n\nIn 2030 rijdt de bus elk kwartier.\n\n## Wie trekt wat\n\n| Thema | Trekker | Datum |\n|---|---|---|\n${row}\n`;
    const { draft, findings } = lint(text);
    expect(draft.themes.map(({ owners }) => owners)).toEqual([[]]);
    const [finding] = findings.filter(({ rule }) => rule === 'theme-without-owner');
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('### De gezonde stad');
  });
});

/** Several files of one vision are one document for whoever sits at the table. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config, type Finding } from '../../server/src/core/index.js';
import { linter } from '../support/linter.js';

const today = '2026-11-24';

const TABLE = `---
tafel:
  opdracht: Maak één visie voor wonen en water
  opdrachtgevers: [wethouder Wonen, wethouder Klimaat]
  rollen: { voorzitter: Ineke Drost, procesbegeleider: Bureau Tussenruimte, penvoerder: Joris Wiegel }
  partijen:
    - { naam: "Ruimte, Wonen en Milieu", afkorting: [RWM], sectoren: [wonen], belang: huizen, vertegenwoordiger: J, mandaat: beslist }
    - { naam: Waterschap Beekland, sectoren: [water], belang: droge voeten, vertegenwoordiger: R, mandaat: adviseert }
    - { naam: Sport en Cultuur, sectoren: [sport], belang: velden, vertegenwoordiger: L, mandaat: adviseert }
---

# Omgevingsvisie Haverdam

## Wie trekt wat

| Thema | Trekker |
|---|---|
| Bouwen met de beek mee | Ruimte, Wonen en Milieu en Waterschap Beekland |
`;

const THEMES = `## Thema's

### Bouwen met de beek mee

Binnen 40 meter uit de oever komt geen nieuwe woning.

### De gezonde wijk

**Eigenaars:** Ruimte, Wonen en Milieu en GGD

In 2035 woont iedereen bij een park.

### De verbonden stad

In 2030 rijden er niet meer auto's dan nu.
`;

/** Lints all files of a vision, each beside the others, as a host does. */
function lintAll(texts: readonly string[], config: Config = DEFAULT_CONFIG): (readonly Finding[])[] {
  const parts = texts.map((text, index) => linter.lint(text, config, { today }).part(`${index}.md`));
  return texts.map((text, index) => {
    const siblings = parts.filter((_, other) => other !== index);
    return linter.lint(text, config, { today, siblings, file: `${index}.md` }).findings;
  });
}

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule }) => rule).sort();
}

describe('a vision in two files', () => {
  const [table = [], themes = []] = lintAll([TABLE, THEMES]);

  it('finds owners in the table of another file', () => {
    const seen = themes.filter(({ rule }) => rule === 'theme-without-owner').map(({ message }) => message.seen);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain('De verbonden stad');
  });

  it('reads names by the register of another file', () => {
    const unknown = themes.filter(({ rule }) => rule === 'unknown-party');
    expect(unknown.map(({ span }) => THEMES.slice(span.start, span.end))).toEqual(['GGD']);
  });

  it('asks for the commission and the roles in no file, since one has them', () => {
    for (const findings of [table, themes]) {
      expect(rulesOf(findings)).not.toContain('missing-commission');
      expect(rulesOf(findings)).not.toContain('missing-role');
    }
  });

  it('tells of an idle party once, where it is registered', () => {
    expect(rulesOf(table).filter((rule) => rule === 'idle-party')).toHaveLength(1);
    expect(rulesOf(themes)).not.toContain('idle-party');
  });

  it('does not depend on the order of the files', () => {
    const [other = [], first = []] = lintAll([THEMES, TABLE]);
    expect([rulesOf(first), rulesOf(other)]).toEqual([rulesOf(table), rulesOf(themes)]);
  });
});

describe('a vision whose table stands in the configuration', () => {
  const config: Config = {
    ...DEFAULT_CONFIG,
    table: {
      file: 'visielint.yaml',
      data: {
        partijen: [
          { naam: 'Stadsbeheer', belang: 'x', vertegenwoordiger: 'y' },
          { naam: 'GGD', belang: 'x', vertegenwoordiger: 'y', mandaat: 'z' },
        ],
      },
    },
    themeData: {
      file: 'visielint.yaml',
      data: [{ titel: 'Bouwen met de beek mee', eigenaren: ['GGD', 'Stadsbeheer'] }],
    },
  };
  const results = lintAll([THEMES, '# Bijlage\n\nEr komen drie plassen.\n'], config);

  it('knows its parties and owners in every file', () => {
    expect(results[0]?.filter(({ rule }) => rule === 'theme-without-owner')).toHaveLength(1);
  });

  it('tells of a party in it once, and names the file', () => {
    const all = results.flat().filter(({ rule }) => rule === 'incomplete-party');
    expect(all).toHaveLength(1);
    expect(all[0]?.related[0]?.file).toBe('visielint.yaml');
  });

  it('gives no places in the draft for what stands elsewhere', () => {
    const places = results[0]?.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)) ?? [];
    expect(places.every(({ span }) => span.end <= THEMES.length)).toBe(true);
  });
});

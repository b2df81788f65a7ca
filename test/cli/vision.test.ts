/** A folder with a configuration is one vision: its files are read as one document by the rules about the whole. */
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const CONFIG = 'language: nl\n';
const TABLE = `---
tafel:
  opdracht: Maak één visie voor wonen en water
  opdrachtgevers: [wethouder Wonen, wethouder Klimaat]
  vaststelling: 2027-06-30
  rollen: { voorzitter: Ineke Drost, procesbegeleider: Bureau Tussenruimte, penvoerder: Joris Wiegel }
  partijen:
    - { naam: Stadsbouw, afkorting: [SB], sectoren: [wonen], belang: huizen, vertegenwoordiger: J. Vos, mandaat: beslist }
    - { naam: Waterschap Beekland, sectoren: [water], belang: droge voeten, vertegenwoordiger: R. Dam, mandaat: adviseert }
  besluiten:
    - { vraag: "Wat wijkt er bij nieuwe buien, de parkeerplaats of de tuin?", tafel: college, uiterlijk: 2027-03-01, eigenaar: SB }
---

# Omgevingsvisie Haverdam
`;
const THEME = `## Thema's

### Bouwen met de beek mee

**Trekkers:** SB en Waterschap Beekland

Binnen 40 meter uit de oever komt geen nieuwe woning. Wat wijkt er bij nieuwe buien, de parkeerplaats of de tuin?
`;
const files = {
  '/visielint.yaml': '',
  '/work/visie/visielint.yaml': CONFIG,
  '/work/visie/00-tafel.md': TABLE,
  '/work/visie/thema/01-beek.md': THEME,
};

/** Returns the rules found in each file. */
async function rulesIn(args: readonly string[], world: Record<string, string>): Promise<Record<string, string[]>> {
  const { stdout } = await run(['-f', 'json', ...args], { files: world });
  const report = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
  return Object.fromEntries(report.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
}

describe('a folder with a configuration', () => {
  test('is one vision: the table, the parties and the decisions may stand in another file', async () => {
    const found = await rulesIn(['visie'], files);
    expect(found['visie/00-tafel.md']).toEqual([]);
    expect(found['visie/thema/01-beek.md']).toEqual([]);
  });

  test('gives one of its files alone the same findings', async () => {
    expect(await rulesIn(['visie/thema/01-beek.md'], files)).toEqual({ 'visie/thema/01-beek.md': [] });
  });

  test('stands apart where its configuration says so, and without one', async () => {
    const apart = { ...files, '/work/visie/visielint.yaml': 'taal: nl\néén-visie: false\n' };
    for (const found of [await rulesIn(['visie'], apart), await rulesIn(['--no-config', 'visie'], files)]) {
      expect(found['visie/thema/01-beek.md']).toEqual(
        expect.arrayContaining(['missing-commission', 'missing-role', 'open-question']),
      );
    }
  });

  test('ends where another configuration begins', async () => {
    const found = await rulesIn(['visie'], { ...files, '/work/visie/thema/visielint.yaml': CONFIG });
    expect(found['visie/thema/01-beek.md']).toContain('missing-commission');
  });

  test('is read as it is now by --since, standard input and --cache', async () => {
    const cached = await run(['-f', 'json', '--cache', 'visie'], { files });
    const changed = { ...cached.files, '/work/visie/00-tafel.md': TABLE.replace('afkorting: [SB], ', '') };
    const again = await run(['-f', 'json', '--cache', 'visie'], { files: changed as Record<string, string> });
    // The theme did not change, but the abbreviation that it uses stands nowhere any more.
    expect(again.stdout).toContain('unknown-party');
    const piped = await run(['-f', 'json', '--stdin-filename', 'visie/thema/01-beek.md', '-'], { files, stdin: THEME });
    expect(piped.stdout).not.toContain('unknown-party');
  });

  test('says its findings about the whole in one file, whichever are linted', async () => {
    const world = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('00-tafel.md')));
    const two = {
      ...world,
      '/work/visie/thema/02-wijk.md': THEME.replace('Bouwen met de beek mee', 'De gezonde wijk'),
    };
    const found = await rulesIn(['visie'], two);
    expect(found['visie/thema/01-beek.md']).toContain('missing-commission');
    expect(found['visie/thema/02-wijk.md']).not.toContain('missing-commission');
    expect((await rulesIn(['visie/thema/02-wijk.md'], two))['visie/thema/02-wijk.md']).not.toContain(
      'missing-commission',
    );
  });

  test('has one agenda, on which no matter stands twice', async () => {
    const { stdout } = await run(['agenda', '--as', 'csv', 'visie'], { files });
    expect(stdout.match(/Wat wijkt er/g)).toHaveLength(1);
  });
});

describe('what another file says', () => {
  const world = {
    '/visielint.yaml': '',
    '/work/visie/visielint.yaml':
      'taal: nl\ntafel:\n  vaststelling: 2027-06-01\n  partijen:\n    - { naam: "Zorg (jeugd)", sectoren: [jeugd] }\n    - { naam: Markt, belang: Markt }\n',
    '/work/visie/00-tafel.md': TABLE,
    '/work/visie/thema/01-beek.md': THEME,
  };

  test('is shown with its line where it stands there once, and as seen from here', async () => {
    const { stdout } = await run(['visie'], { files: world });
    expect(stdout).toContain('visie/visielint.yaml:3:17 2027-06-01');
    expect(stdout).toContain('visie/visielint.yaml:5:16 Zorg (jeugd)');
    expect(stdout).toContain('visie/visielint.yaml:6:15 Markt');
    expect(stdout).not.toContain('/work/visie');
  });

  test('has its place in every format that holds one', async () => {
    const { stdout } = await run(['-f', 'sarif', 'visie'], { files: world });
    expect(stdout).toMatch(/visielint\.yaml[^}]*}[^}]*"startLine":\s*3/);
  });

  test('has no line where it stands there more than once', async () => {
    const twice = {
      ...world,
      '/work/visie/visielint.yaml': 'taal: nl\ntafel:\n  vaststelling: 2027-06-01 # niet 2027-06-01\n',
    };
    expect((await run(['visie'], { files: twice })).stdout).toContain('visie/visielint.yaml 2027-06-01');
  });
});

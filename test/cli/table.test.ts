/** Who sits at the table of the drafts, in every form in which it can be printed. */
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const DRAFT = `---
tafel:
  opdrachtgevers: [wethouder Wonen, wethouder Klimaat]
  rollen: { voorzitter: Ineke Drost }
  partijen:
    - { naam: "Ruimte, Wonen en Milieu", afkorting: [RWM], belang: huizen | <b>, mandaat: beslist }
    - { naam: Sport en Cultuur, belang: velden, vertegenwoordiger: L. Veld, mandaat: adviseert }
  besluiten:
    - { vraag: Waar komt de brug?, tafel: college, eigenaar: RWM }
---

# Omgevingsvisie

## Thema's

### De groene wijk

**Eigenaars:** RWM en GGD

In 2035 woont iedereen bij een park.

### De verbonden stad

In 2030 rijden er niet meer auto's dan nu.
`;
const world = { files: { '/work/visie.md': DRAFT } };

describe('the table', () => {
  test('names each party with what it answers for, and what is missing', async () => {
    const { code, stdout } = await run(['table', '--as', 'json', 'visie.md'], world);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      commission: null,
      commissioners: ['wethouder Wonen', 'wethouder Klimaat'],
      roles: { chair: 'Ineke Drost', facilitator: null, 'pen-holder': null },
      parties: [
        { name: 'Ruimte, Wonen en Milieu', themes: ['De groene wijk'], decisions: ['Waar komt de brug?'] },
        { name: 'Sport en Cultuur', representative: 'L. Veld', themes: [], decisions: [] },
      ],
      missing: [
        { kind: 'commission' },
        { kind: 'adoption' },
        { kind: 'role', role: 'facilitator' },
        { kind: 'role', role: 'pen-holder' },
        { kind: 'party', party: 'Ruimte, Wonen en Milieu', keys: ['representative'] },
        { kind: 'idle', party: 'Sport en Cultuur' },
        { kind: 'theme', theme: 'De verbonden stad' },
        { kind: 'absent', owner: 'GGD', themes: ['De groene wijk'] },
      ],
    });
  });

  test('takes who commissions the vision for somebody at the table', async () => {
    const files = { '/work/visie.md': DRAFT.replace('RWM en GGD', 'RWM en wethouder Wonen') };
    const { stdout } = await run(['table', '--as', 'json', 'visie.md'], { files });
    const { missing } = JSON.parse(stdout) as { missing: readonly { kind: string }[] };
    expect(missing.map(({ kind }) => kind)).not.toContain('absent');
  });

  test('reads an owner under the heading before one that another file only names', async () => {
    const files = {
      '/work/visielint.yaml': 'themas:\n  - { titel: De groene wijk, eigenaren: [RWM] }\n',
      '/work/a.md': '# Over deze visie\n\nDit is een visie op de stad van 2040.\n',
      '/work/visie.md': DRAFT.replace('**Eigenaars:** RWM en GGD', '**Trekker:** GGD'),
    };
    const { stdout } = await run(['table', '--as', 'json', '.'], { files });
    expect(JSON.parse(stdout)).toMatchObject({
      missing: expect.arrayContaining([{ kind: 'absent', owner: 'GGD', themes: ['De groene wijk'] }]) as unknown,
    });
  });

  test('fits the terminal and speaks the language of the draft', async () => {
    const { stdout } = await run(['table', 'visie.md'], world);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('De verbonden stad: zonder eigenaar.');
    expect((await run(['table', '--messages', 'en', 'visie.md'], world)).stdout).toContain('No commission is given.');
  });

  test('lets nothing in a draft become markup', async () => {
    const { stdout } = await run(['table', '--as', 'markdown', 'visie.md'], world);
    expect(stdout).toContain('huizen \\| \\<b\\>');
  });

  test('reads several files as one vision', async () => {
    const [front = '', body = ''] = DRAFT.split('# Omgevingsvisie');
    const files = { '/work/a.md': `${front}# Tafel\n`, '/work/b.md': `# Visie${body}` };
    const { stdout } = await run(['table', '--as', 'json', '.'], { files });
    expect(JSON.parse(stdout)).toMatchObject({ parties: [{ themes: ['De groene wijk'] }, { themes: [] }] });
  });
});

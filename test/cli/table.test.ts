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

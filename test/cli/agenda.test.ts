/** What the drafts leave to be decided, in every form in which it can be printed. */
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const DRAFT = `---
tafel:
  besluiten:
    - { vraag: "Waar komt de derde brug?", tafel: college, uiterlijk: 2026-10-01, eigenaar: Stedelijke Inrichting }
    - { vraag: "=HYPERLINK(1)\\nBEGIN:VEVENT", tafel: "raad; of, college", uiterlijk: 2027-03-01 }
    - { vraag: "Hoe hoog | <b>mag</b> de toren?", tafel: raad, uiterlijk: 2027-01-15 }
    - { vraag: "Wie betaalt het park?", tafel: stuurgroep }
    - { vraag: "Bouwen we in de polder?", tafel: raad, uiterlijk: 2026-05-01, uitkomst: nee }
---

# Omgevingsvisie

## De groene wijk

Kiezen we voor meer woningen of voor meer groen langs de beek?
`;
const world = { files: { '/work/visie.md': DRAFT } };

interface Printed {
  readonly decisions: readonly { readonly state: string; readonly by: string | null; readonly line: number | null }[];
}

async function printed(as: string, more: Parameters<typeof run>[1] = world): Promise<string> {
  const { code, stdout, stderr } = await run(['agenda', '--as', as, 'visie.md'], more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('the agenda', () => {
  test('puts what is late first, then what lies on no table, then the soonest', async () => {
    const { decisions } = JSON.parse(await printed('json')) as Printed;
    expect(decisions.map(({ state, by, line }) => [state, by, line])).toEqual([
      ['overdue', '2026-10-01', 4],
      ['homeless', null, 15],
      ['dated', '2027-01-15', 6],
      ['dated', '2027-03-01', 5],
      ['undated', null, 7],
      ['decided', '2026-05-01', 8],
    ]);
  });

  test.each([
    ['open-question', 5],
    ['', 5],
    ['vague-time', 6],
  ])('a suppression of "%s" takes a question off the agenda only if it says that it is none', async (rule, left) => {
    const comment = `<!-- visielint-uit-volgende-regel ${rule} -- reden: besloten in de raad -->`;
    const draft = DRAFT.replace('Kiezen we', `${comment}\nKiezen we`);
    const { decisions } = JSON.parse(await printed('json', { files: { '/work/visie.md': draft } })) as Printed;
    expect(decisions).toHaveLength(left);
  });

  test('fits the terminal and speaks the language of the draft', async () => {
    const text = await printed('pretty');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text).toContain('Over tijd (1)');
    expect(text).toContain('Ligt op geen tafel (1)');
    expect((await run(['agenda', '--messages', 'en', 'visie.md'], world)).stdout).toContain('On no table (1)');
  });

  test('lets nothing in a draft become markup, a formula or an entry of its own', async () => {
    expect(await printed('markdown')).toContain('Hoe hoog \\| \\<b\\>mag\\</b\\> de toren?');
    expect(await printed('csv')).toMatch(/"'=HYPERLINK/);
    expect(await printed('csv')).toMatch(/^\uFEFF?stand,uiterlijk,vraag,/u);
    const calendar = await printed('ics');
    expect(calendar.match(/^BEGIN:VEVENT\r?$/gmu)).toHaveLength(3);
    expect(calendar).toContain('SUMMARY:raad\\; of\\, college: =HYPERLINK(1) BEGIN:VEVENT');
  });

  test('gives the same calendar each time, with a whole day for each undecided date', async () => {
    const calendar = await printed('ics');
    expect(await printed('ics')).toBe(calendar);
    expect(calendar.match(/^DTSTART;VALUE=DATE:\d+/gmu)).toEqual([
      'DTSTART;VALUE=DATE:20261001',
      'DTSTART;VALUE=DATE:20270115',
      'DTSTART;VALUE=DATE:20270301',
    ]);
  });

  test('says when there is nothing to decide', async () => {
    const text = await printed('pretty', { files: { '/work/visie.md': '# Visie\n\nEr komen drie bruggen.\n' } });
    expect(text).toBe('Er is niets te besluiten gevonden.\n');
  });

  test('tells of a matter in the configuration once for all drafts', async () => {
    const files = {
      '/work/visielint.yaml': 'tafel:\n  besluiten:\n    - { vraag: Waar komt de brug?, tafel: raad }\n',
      '/work/a.md': '# Wonen\n\nEr komen drie bruggen.\n',
      '/work/b.md': '# Water\n\nEr komen drie plassen.\n',
    };
    const { stdout } = await run(['agenda', '--as', 'json', '.'], { files });
    expect((JSON.parse(stdout) as Printed).decisions).toHaveLength(1);
  });
});

/** The matrix and the profile as a user asks for them, and sectors of one's own in the configuration. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const DRAFT = [
  '# Visie',
  '',
  "## Thema's",
  '',
  '### =Wonen aan het water',
  '',
  'Eigenaar: Wonen; Water',
  '',
  'Er komen 400 woningen aan de rivier. Waar een woning en de berging van water niet samen passen, gaat het water voor. Huurders van de corporatie wonen er met uitzicht op de dijk.',
].join('\n');

const visie = { '/work/visie.md': DRAFT };

describe('visielint matrix', () => {
  test.each([
    ['pretty', /≥ 65%/],
    ['markdown', /^## Thema’s en vakgebieden/],
    ['csv', /^bestand,thema,woorden,eigenaars,housing/],
    ['json', /^\{/],
    ['svg', /^<svg /],
  ])('prints %s, by either flag', async (format, begins) => {
    const byFormat = await run(['matrix', 'visie.md', '--format', format], { files: visie });
    const byAs = await run(['matrix', 'visie.md', '--as', format], { files: visie });
    expect(byFormat.stdout).toMatch(begins);
    expect(byAs.stdout).toBe(byFormat.stdout);
  });

  test('keeps a spreadsheet from running a title', async () => {
    const { stdout } = await run(['matrix', 'visie.md', '--format', 'csv'], { files: visie });
    expect(stdout).toContain("'=Wonen aan het water");
  });

  test('says as what it cannot be printed', async () => {
    const { code, stderr } = await run(['matrix', 'visie.md', '--format', 'sarif'], { files: visie });
    expect(code).toBe(2);
    expect(stderr).toContain('matrix cannot be printed as sarif');
  });

  test('a list of findings is no drawing', async () => {
    const { code, stderr } = await run(['visie.md', '--format', 'svg'], { files: visie });
    expect(code).toBe(2);
    expect(stderr).toContain('svg');
  });

  test('tells which words stand for which sector', async () => {
    const { stdout } = await run(['profile', 'visie.md:9'], { files: visie });
    expect(stdout).toMatch(/Wonen\s+█+·*\s+\d+%/);
    expect(stdout).toContain('keuze: Wonen + Water');
  });
});

describe('what cannot be judged is said, with the reason', () => {
  const matrix = async (text: string) =>
    (await run(['matrix', 'visie.md', '--no-color'], { files: { '/work/visie.md': text } })).stdout;

  test('a draft without themes', async () => {
    expect(await matrix('# Visie\n\nDe gemeente bestaat 400 jaar. Wij kijken vooruit naar 2040.\n')).toMatch(
      /geen (?:vakwoorden|thema)/,
    );
  });

  test('headings only', async () => {
    const text = '# Visie\n\n## Wonen\n\n## Groen\n\n## Water\n';
    expect(await matrix(text)).toContain('Er zijn geen thema’s gevonden');
    const { code, stderr } = await run(['profile', 'visie.md', '--lang', 'nl'], { files: { '/work/visie.md': text } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/onder de koppen staat geen tekst|under the headings stands no text/);
  });

  test('one theme of two hundred pages', async () => {
    const sentence =
      'De gemeente bouwt woningen, plant bomen, legt fietspaden aan en beschermt de dijk langs de rivier. ';
    const paragraph = `${sentence.repeat(10)}\n\n`;
    const text = `# Visie\n\n## Thema's\n\n### Alles\n\n${paragraph.repeat(110)}`;
    expect(await matrix(text)).toContain('te lang om als één thema te beoordelen');
  });

  test('a third language', async () => {
    const text = [
      "# Visie\n\n## Thema's\n\n### Mobilité\n",
      'La commune souhaite développer les transports en commun et le vélo. Les logements doivent rester abordables pour les familles. Nous allons construire des pistes cyclables dans tous les quartiers et planter des arbres.',
      '\n### Wonen\n',
      'De gemeente bouwt in 2030 duizend woningen. Corporaties verhuren een derde daarvan aan huurders met een klein inkomen. Wie lang op de wachtlijst staat, gaat voor.',
    ].join('\n');
    expect(await matrix(text)).toMatch(/Mobilité\s+in een andere taal/);
  });
});

describe('sectors in the configuration', () => {
  const withConfig = (yaml: string) => ({ ...visie, '/work/visielint.yaml': yaml });

  test('the example of docs/configuration.md is taken as it stands', async () => {
    const page = readFileSync('docs/configuration.md', 'utf8');
    const example = /## Your own sectors[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { stdout, stderr } = await run(['matrix', 'visie.md', '--as', 'csv'], { files: withConfig(example) });
    expect(stderr).toBe('');
    const head = stdout.split('\r\n')[0] ?? '';
    expect(head).toContain(',tourism');
    expect(head).not.toContain('logistics');
  });

  test.each([
    ['no words', 'sectors: [{ id: leeg, label: { nl: Leeg } }]', /‘leeg’/],
    [
      'an unknown list',
      "sectors: [{ id: lucht, nl: { titels: lucht, strong: 'vliegtuig*' } }]",
      /titels.*titles, crossing/,
    ],
    [
      'words of another sector',
      "sectors: [{ id: huis, nl: { strong: 'woning*, huurder*, volkshuisvest*' } }]",
      /splits: housing/,
    ],
  ])('%s', async (_, yaml, message) => {
    const { code, stdout, stderr } = await run(['matrix', 'visie.md'], { files: withConfig(yaml) });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toContain('Wonen aan het water');
  });
});

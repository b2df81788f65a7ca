import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../server/src/report/index.js';
import { shown, underline, widthOf, wrap } from '../../server/src/report/terminal.js';
import { REPORT } from './support/report.js';
import { CLEAR, run, FLAWED } from './support/run.js';

const files = { '/work/visie.md': FLAWED };

describe('pretty', () => {
  test.each([80, 120])('the whole of it at %i columns', async (width) => {
    const output = FORMATS.pretty.render(REPORT, { width, color: false, language: 'nl' });
    await expect(output).toMatchFileSnapshot(`snapshots/pretty-${width}.txt`);
  });

  test.each([60, 80, 120, 200])('no line is wider than %i columns', (width) => {
    const lines = FORMATS.pretty.render(REPORT, { width, color: false, language: 'nl' }).split('\n');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('colours on a terminal only, and not with NO_COLOR or --no-color', async () => {
    const colored = async (argv: string[], world: object) =>
      (await run([...argv, 'visie.md'], { files, ...world })).stdout.includes('\u001b[');
    expect(await colored([], {})).toBe(false);
    expect(await colored([], { terminal: true })).toBe(true);
    expect(await colored([], { terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored(['--no-color'], { terminal: true })).toBe(false);
  });

  test('what a terminal would act on is shown instead', async () => {
    const text = `## Plan \u001b[31m\n\nWe zetten \u001b]0;boe\u0007vol in op \u202Egroen.\n`;
    const { stdout } = await run(['--fail-on', 'never', 'visie.md'], { files: { '/work/visie.md': text } });
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('--quiet keeps what fails', async () => {
    const { stdout } = await run(['-q', 'visie.md'], { files });
    expect(stdout).toContain('unexplained-suppression');
    expect(stdout).not.toContain('unused-suppression');
  });

  test('nothing found', async () => {
    const { stdout } = await run(['visie.md'], { files: { '/work/visie.md': CLEAR } });
    expect(stdout).toBe('Geen meldingen. 1 bestand · 8 woorden\n');
  });

  test('--messages sets the language of everything around the draft', async () => {
    const { stdout } = await run(['visie.md', '--messages', 'en'], { files });
    expect(stdout).toContain('line 3');
    expect(stdout).toMatch(/\d findings? \(/);
  });
});

describe('terminal', () => {
  test('marks are as wide as what stands over them', () => {
    const line = 'a 都市 👩‍👩‍👧 é b';
    const marked = (offset: number) => offset >= 2 && offset < 4;
    expect(underline(line, marked)).toBe('  ~~~~');
    expect(underline(line, (offset) => line[offset] === 'b')).toBe('            ~');
  });

  test('plain text is wrapped as any other', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '-', '’', '…'), maxLength: 14 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.integer({ min: 4, max: 30 }), (parts, width) => {
        const text = parts.join(' ');
        // A sign that no plain text holds has the general way taken; here it stands on a line of its own.
        const general = wrap(`${text} ${'字'.repeat(width)}`, width).filter(({ start }) => start <= text.length);
        expect(wrap(text, width)).toEqual(general);
      }),
    );
  });

  test('words that are wider than the line are cut, and nothing is lost', () => {
    const text = 'kort verschrikkelijkverschrikkelijklang 都市都市都市都市 x';
    const lines = wrap(text, 10);
    for (const line of lines) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
    expect(
      lines
        .map((line) => line.text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
  });

  test('what is shown is as long as what stands there', () => {
    const text = 'a\u001b[1m\u009b\u202eb\tc\r\n\u007f';
    expect(shown(text)).toHaveLength(text.length);
  });
});

describe('json', () => {
  const schema = JSON.parse(readFileSync('grammars/schema/output.schema.json', 'utf8')) as object;
  const corpus = ['en-01-local-plan-vision-thornmere', 'nl-03-mobiliteitsvisie-tielderveen'];

  test.each(corpus)('%s holds to the schema', async (name) => {
    const text = readFileSync(`test/corpus/drafts/${name}.md`, 'utf8');
    const { stdout } = await run(['-f', 'json', '.'], { files: { '/work/a.md': text, '/work/b.md': FLAWED } });
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([]);
  });

  test('counts lines and columns from 1 and offsets from 0, in UTF-16', async () => {
    const text = '\uFEFF# Visie\r\n\r\n## De stad\r\n\r\n🏙️ Wij. <!-- visielint-uit x --> Groen.\r\n';
    const { stdout } = await run(['-f', 'json', 'a.md'], { files: { '/work/a.md': text } });
    const [file] = (
      JSON.parse(stdout) as {
        files: {
          findings: { start: { offset: number; line: number; column: number }; evidence: { text: string }[] }[];
        }[];
      }
    ).files;
    const start = file?.findings[0]?.start;
    const line = text.split('\r\n')[4] ?? '';
    expect(start).toEqual({ offset: text.indexOf('<!--'), line: 5, column: line.indexOf('<!--') + 1 });
  });
});

test('github escapes what its commands are made of', async () => {
  const name = '50%, a:b.md';
  const { stdout } = await run(['-f', 'github', '.'], { files: { [`/work/${name}`]: FLAWED } });
  expect(stdout).toMatch(
    /^::warning file=50%25%2C a%3Ab\.md,line=5,endLine=5,col=\d+,endColumn=\d+,title=visielint%3A /,
  );
  expect(stdout.split('\n')[0]).toContain('%0A');
});

describe('rules and explain', () => {
  test('in both languages', async () => {
    expect((await run(['rules'])).stdout).toContain('A suppression without a reason.');
    expect((await run(['rules', '--lang', 'nl'])).stdout).toContain('Een onderdrukking');
    expect((await run(['explain', 'expired-suppression'])).stdout).toContain('Why it matters');
    expect((await run(['explain', 'expired-suppression', '--lang', 'nl'])).stdout).toContain('Waarom het telt');
  });

  test('as data', async () => {
    const { rules } = JSON.parse((await run(['rules', '-f', 'json'])).stdout) as { rules: { id: string }[] };
    expect(rules.map(({ id }) => id)).toContain('escape-clause');
  });

  test('help names every exit code', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Exit codes: 0');
  });

  test('a file that is named like a command', async () => {
    const { stdout } = await run(['./rules'], { files: { '/work/rules/a.md': CLEAR } });
    expect(stdout).toContain('1 bestand');
  });
});

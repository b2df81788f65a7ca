import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { matrixOf } from '../../server/src/core/index.js';
import { fileReport, FORMATS, type FormatName, type RunReport } from '../../server/src/report/index.js';
import {
  matrixForCsv,
  matrixForJson,
  matrixForMarkdown,
  matrixForSvg,
  matrixForTerminal,
} from '../../server/src/report/matrix/index.js';
import { expectInert, expectInertPage, expectOwnMarkup, expectWhole } from './checks.js';
import { anyText } from './drafts.js';
import { lint } from './engine-laws.js';
import { law } from './law.js';
import { ODD } from './pieces.js';

const schemaAt = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

const outputSchema = new Ajv({ allErrors: true }).compile(schemaAt('grammars/schema/output.schema.json'));

/** The official schema; of draft 4 it uses nothing that later drafts changed. */
const SARIF = schemaAt('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
delete SARIF['$schema'];
delete SARIF['id'];
const sarifSchema = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  SARIF,
);

const fileName = fc.oneof(
  fc.constantFrom('visie.md', 'plannen/visie, 50%.md', '=1+1.md', '##vso[task.x]y.md', '::error::.md', '/abs/a b.md'),
  fc.constantFrom(...ODD).map((odd) => `map/${odd}_naam.md`),
);

/** No two files of a run have one name. */
const drafts = fc.uniqueArray(fc.tuple(fileName, anyText), {
  minLength: 1,
  maxLength: 2,
  selector: ([name]) => Buffer.from(name).toString(),
});

function reportOf(named: readonly (readonly [name: string, text: string])[]): RunReport {
  const tool = { name: 'visielint', version: '1.2.3' };
  return { tool, files: named.map(([name, text]) => fileReport(name, lint(text))) };
}

/** Throws where the text is no well-formed XML. */
function expectXml(text: string): void {
  const parser = new SaxesParser({ position: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** Returns the rows; throws where the text is no table of equal rows. */
function rowsOf(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
}

function expectNoFormula(rows: readonly (readonly string[])[]): void {
  for (const cell of rows.flat()) if (/^[=+\-@\t\r\n＝＋－＠]/.test(cell)) throw new Error(`a formula: ${cell}`);
}

/** What must hold for a format beside that it is made of whole characters. */
const CHECKS: Readonly<Partial<Record<FormatName, (output: string, report: RunReport) => void>>> = {
  blob: (output) => void JSON.parse(output),
  pretty: (output) => {
    expectInert(output, 'pretty');
    expectNoCommand(output);
  },
  compact: (output, report) => {
    expectInert(output, 'compact');
    expectNoCommand(output);
    expect(output.split('\n').length - 1).toBe(countOf(report));
  },
  json: (output) => {
    expect(outputSchema(JSON.parse(output)) ? [] : outputSchema.errors).toEqual([]);
  },
  sarif: (output) => {
    expect(sarifSchema(JSON.parse(output)) ? [] : sarifSchema.errors).toEqual([]);
  },
  junit: expectXml,
  checkstyle: expectXml,
  gitlab: (output, report) => {
    const issues = JSON.parse(output) as { fingerprint: string }[];
    const paths = new Set(report.files.map(({ path }) => path));
    if (paths.size === report.files.length) {
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(countOf(report));
    }
  },
  github: (output, report) => {
    expectInert(output, 'github');
    const lines = output.split('\n').slice(0, -1);
    expect(lines).toHaveLength(countOf(report));
    const shape = /^::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^,:]*::./;
    for (const line of lines) expect(line).toMatch(shape);
  },
  azure: (output, report) => {
    expectInert(output, 'azure');
    const lines = output.split('\n').slice(0, -1);
    expect(lines).toHaveLength(countOf(report));
    for (const line of lines) {
      expect(line.slice(2)).not.toMatch(/##vso\[/i);
      if (!line.startsWith('##vso[task.logissue type=')) expect(line).toMatch(/\(\d+,\d+\): (info|hint) /);
    }
  },
  rdjson: (output, report) => {
    expect((JSON.parse(output) as { diagnostics: unknown[] }).diagnostics).toHaveLength(countOf(report));
  },
  markdown: (output) => {
    expectInert(output, 'markdown');
    expectOwnMarkup(output);
  },
  html: expectInertPage,
  csv: (output, report) => {
    const rows = rowsOf(output);
    expect(rows).toHaveLength(countOf(report) + 1);
    expectInert(output.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), 'csv');
    expectNoFormula(rows);
  },
};

function countOf({ files }: RunReport): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** A build server takes some lines of a log for commands. */
function expectNoCommand(output: string): void {
  for (const line of output.split('\n')) {
    if (/##vso\[|^\s*::[\w-]+( [^:]*)?::/i.test(line)) throw new Error(`a command for a build server: ${line}`);
  }
}

const formats = (Object.keys(FORMATS) as FormatName[]).map((name) =>
  law(`what ${name} writes is valid, and nothing of a draft acts in it`, 12, drafts, (named) => {
    const report = reportOf(named);
    for (const width of [40, 100]) {
      const output = FORMATS[name].render(report, { language: 'nl', width, color: false });
      expectWhole(output, name);
      CHECKS[name]?.(output, report);
    }
  }),
);

const matrices = law('every form of the matrix is valid, and nothing of a draft acts in it', 15, anyText, (text) => {
  const matrix = matrixOf([{ file: '=x.md', draft: lint(text).draft }], 'nl');
  expectXml(matrixForSvg(matrix));
  expectOwnMarkup(matrixForMarkdown(matrix));
  JSON.parse(matrixForJson(matrix));
  const rows = rowsOf(matrixForCsv(matrix));
  expect(rows).toHaveLength(matrix.rows.length + 1);
  expectNoFormula(rows);
  expectInert(matrixForCsv(matrix).replaceAll('\r\n', '\n'), 'the matrix as CSV');
  expectInert(matrixForTerminal(matrix, { columns: 80, color: false }), 'the matrix');
  expectInert(matrixForMarkdown(matrix), 'the matrix as Markdown');
});

export const reportLaws = [...formats, matrices];

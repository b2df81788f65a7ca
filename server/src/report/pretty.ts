import type { Severity } from '../core/index.js';
import { ruleCounts, summaryOf } from './summary.js';
import { createPaint, shown, underline, widthOf, wrap, type Paint } from './terminal.js';
import type { FileReport, Format, ReportedFinding, ReportOptions, RunReport } from './types.js';
import { REPORT_WORDS, type ReportWords } from './words.js';

/** For people at a terminal: by file and section, with the sentence and what weakens it underlined. */
export const pretty: Format = {
  about: 'for people at a terminal: the sentence, what weakens it, why, and what to do',
  render(run, options) {
    const look = lookOf(options);
    const files = run.files.filter((file) => file.findings.length > 0).flatMap((file) => fileLines(file, look));
    return [...files, ...summaryLines(run, look)].join('\n') + '\n';
  },
};

interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly words: ReportWords;
}

const NARROWEST = 40;
const WIDEST = 120;

function lookOf({ color, width, language }: ReportOptions): Look {
  return {
    paint: createPaint(color),
    width: Math.max(NARROWEST, Math.min(width, WIDEST)),
    words: REPORT_WORDS[language],
  };
}

function fileLines(file: FileReport, look: Look): string[] {
  const words = REPORT_WORDS[file.language].words(file.words);
  const title = `${look.paint.bold(shown(file.path))}  ${look.paint.dim(`${file.language} · ${words}`)}`;
  const lines = ['', title];
  let section: number | undefined;
  for (const finding of file.findings) {
    if (finding.sectionIndex !== section) lines.push('', sectionLine(finding, file, look));
    section = finding.sectionIndex;
    lines.push('', ...findingLines(finding, look));
  }
  return [...lines, ''];
}

function sectionLine(finding: ReportedFinding, file: FileReport, { paint, width }: Look): string {
  const words = REPORT_WORDS[finding.language];
  const section = file.sections[finding.sectionIndex];
  if (!section) return paint.dim(`  ${words.noSection}`);
  const place = `${words[file.unit]} ${section.line}`;
  const title = clipped(shown(section.title), width - place.length - 6);
  return `  ${paint.bold(title)}  ${paint.dim(place)}`;
}

/** A finding speaks its own language, the words around it included. */
function findingLines(finding: ReportedFinding, { paint, width }: Look): string[] {
  const words = REPORT_WORDS[finding.language];
  const look = { paint, width, words };
  const { line, column } = finding.start;
  const severity = PAINTS[finding.severity](paint)(words.severity[finding.severity]);
  const lesson = finding.lesson === 0 ? '' : paint.dim(` · ${words.lesson} ${finding.lesson}`);
  return [
    `  ${paint.dim(`${line}:${column}`)}  ${severity}  ${paint.cyan(finding.rule)}${lesson}`,
    ...excerptLines(finding, look),
    ...paragraph(shown(finding.message.seen), look, { indent: 4 }),
    ...labelled(words.why, finding.message.why, look),
    ...labelled(words.advice, finding.message.advice, look),
    ...(finding.missing.length === 0
      ? []
      : labelled(words.missing, finding.missing.map((slot) => words.slot[slot]).join(', '), look)),
    ...finding.related.flatMap((related) => {
      const { file, place } = related;
      const at = [file, place?.start.line, place?.start.column].filter((part) => part !== undefined);
      return labelled(words.seeAlso, `${at.join(':')} ${related.message}`, look);
    }),
  ];
}

const PAINTS: Readonly<Record<Severity, (paint: Paint) => (text: string) => string>> = {
  error: (paint) => (text) => paint.bold(paint.red(text)),
  warning: (paint) => paint.yellow,
  info: (paint) => paint.blue,
  hint: (paint) => paint.green,
};

/** The sentence as it stands, wrapped, with marks under what counted. */
function excerptLines(finding: ReportedFinding, { paint, width }: Look): string[] {
  const { text, start } = finding.excerpt;
  const marked = markedIn(finding);
  return wrap(shown(text), width - 6).flatMap((line) => {
    const from = start + line.start;
    const marks = underline(line.text, (offset) => marked(from + offset));
    const quoted = `    ${paint.dim('│')} ${line.text}`;
    return marks === '' ? [quoted] : [quoted, `    ${paint.dim('│')} ${PAINTS[finding.severity](paint)(marks)}`];
  });
}

/** Without evidence the finding's own place is marked. */
function markedIn(finding: ReportedFinding): (offset: number) => boolean {
  const spans = finding.evidence.length > 0 ? finding.evidence : [finding];
  return (offset) => spans.some(({ start, end }) => start.offset <= offset && offset < end.offset);
}

const LABEL_WIDTH = 10;

function labelled(label: string, text: string, look: Look): string[] {
  const lines = paragraph(shown(text), look, { indent: 4 + LABEL_WIDTH });
  const [first = '', ...rest] = lines;
  const padded = label.padEnd(LABEL_WIDTH);
  return [`    ${look.paint.dim(padded)}${first.trimStart()}`, ...rest];
}

function paragraph(text: string, { width }: Look, { indent }: { indent: number }): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line.text);
}

function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${wrap(text, Math.max(1, width - 1))[0]?.text ?? ''}…`;
}

function summaryLines(run: RunReport, look: Look): string[] {
  const { paint, words, width } = look;
  const summary = summaryOf(run.files);
  const read = `${words.files(summary.files)} · ${words.words(summary.words)}`;
  if (summary.findings === 0) return [`${paint.green(words.noFindings)} ${paint.dim(read)}`];
  const rules = ruleCounts(run.files)
    .slice(0, 3)
    .map(([rule, count]) => `${rule} ${count}`);
  const [most = ''] = ruleCounts(run.files)[0] ?? [];
  return [
    ...sideBySide(words.findings(summary), read, look),
    ...wrap(`${words.most}: ${rules.join(' · ')}`, width - 2).map(({ text }, row) => (row === 0 ? text : `  ${text}`)),
    paint.dim(`${words.learnMore}: visielint explain ${most}`),
  ];
}

/** Two facts on one line where they fit. */
function sideBySide(first: string, second: string, { paint, width }: Look): string[] {
  const [bold, dim] = [paint.bold(first), paint.dim(second)];
  return widthOf(first) + 2 + widthOf(second) <= width ? [`${bold}  ${dim}`] : [bold, dim];
}

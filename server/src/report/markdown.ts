import type { Severity } from '../core/index.js';
import { htmlText, markdownText } from './markdown-text.js';
import { ruleCounts, summaryOf } from './summary.js';
import type { FileReport, Format, ReportedFinding } from './types.js';
import { REPORT_WORDS, type ReportWords } from './words.js';

/** Findings that one file shows in full; a comment on a pull request has its limits. */
const MOST_SHOWN = 50;

/** A summary for a pull request or a step summary. */
export const markdown: Format = {
  about: 'a summary for a pull request',
  render({ files }, { language }) {
    const words = REPORT_WORDS[language];
    const summary = summaryOf(files);
    const read = `${words.files(summary.files)}, ${words.words(summary.words)}`;
    if (summary.findings === 0) return `## Visielint\n\n${words.noFindings} ${read}\n`;
    const rules = ruleCounts(files).map(([rule, count]) => `| \`${rule}\` | ${count} |`);
    return [
      '## Visielint',
      '',
      `**${words.findings(summary)}** · ${read}`,
      '',
      `| ${words.rule} | ${words.count} |`,
      '| --- | ---: |',
      ...rules,
      '',
      ...files.filter((file) => file.findings.length > 0).flatMap((file) => fileLines(file, words)),
    ].join('\n');
  },
};

function fileLines(file: FileReport, words: ReportWords): string[] {
  const shownFindings = file.findings.slice(0, MOST_SHOWN);
  const rest = file.findings.length - shownFindings.length;
  return [
    '<details>',
    `<summary><code>${htmlText(file.path)}</code> (${file.findings.length})</summary>`,
    '',
    ...shownFindings.flatMap((finding) => findingLines(finding)),
    ...(rest > 0 ? [`- … ${words.more(rest)}`] : []),
    '',
    '</details>',
    '',
  ];
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟠', info: '🔵', hint: '⚪' };

function findingLines({ start, rule, severity, message, excerpt }: ReportedFinding): string[] {
  return [
    `- ${SIGNS[severity]} **${start.line}:${start.column}** \`${rule}\` ${markdownText(message.seen)}`,
    `  > ${markdownText(excerpt.text)}`,
    '',
    `  ${markdownText(message.advice)}`,
  ];
}

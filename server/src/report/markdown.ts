import type { Severity } from '../core/index.js';
import { ruleCounts, summaryOf } from './summary.js';
import { shown } from './terminal.js';
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
    `<summary><code>${escaped(file.path)}</code> (${file.findings.length})</summary>`,
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
    `- ${SIGNS[severity]} **${start.line}:${start.column}** \`${rule}\` ${escaped(message.seen)}`,
    `  > ${escaped(excerpt.text)}`,
    '',
    `  ${escaped(message.advice)}`,
  ];
}

/** A draft's own markup, mentions and HTML must not act in a comment. */
function escaped(text: string): string {
  return shown(text)
    .replace(/[\\`*_[\]|#]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@\u200b');
}

import { createPaint, REPORT_WORDS, shown, wrap, type ReportedSuppression } from '../report/index.js';
import { type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** Lists every suppression with its reason, so that reviewers see what is left standing and until when. */
export async function suppressionsCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = new LintRun(options, io, { reportsOnly: true });
  await run.lint(paths.length === 0 ? ['.'] : paths);
  const listed = run.reports.flatMap(({ path, suppressions }) => suppressions.map((item) => ({ path, ...item })));
  if (options.format === 'json') {
    await io.stdout.write(`${JSON.stringify({ schemaVersion: 1, suppressions: listed }, null, 2)}\n`);
    return run.code;
  }
  const dutch = run.ownLanguage() === 'nl';
  const { bold, dim, cyan, yellow } = createPaint(io.stdout.isTerminal && options.color && !io.env['NO_COLOR']);
  const lines = listed.flatMap((item) => {
    const rules = item.rules.length === 0 ? (dutch ? '(alle regels)' : '(all rules)') : item.rules.join(', ');
    const reason = item.reason === '' ? yellow(dutch ? '(geen reden)' : '(no reason)') : shown(item.reason);
    const place = bold(`${shown(item.path)}:${item.line}`);
    return [
      `${place}  ${cyan(shown(rules))}  ${dim(facts(item, dutch))}`,
      ...wrap(reason, Math.max(30, io.stdout.columns - 4)).map(({ text }) => `    ${text}`),
    ];
  });
  const count = REPORT_WORDS[dutch ? 'nl' : 'en'].suppressions(listed.length);
  await io.stdout.write(`${[...lines, count].join('\n')}\n`);
  return run.code;
}

function facts({ kind, silenced, until }: ReportedSuppression, dutch: boolean): string {
  const counted = dutch ? `houdt ${silenced} tegen` : `silences ${silenced}`;
  return [kind, counted, ...(until === null ? [] : [`${dutch ? 'tot' : 'until'} ${until}`])].join(' · ');
}

import { rules, type Family, type Language, type Rule } from '../core/index.js';
import { createPaint, REPORT_WORDS, wrap } from '../report/index.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';

/** Lists all rules by family. */
export async function rulesCommand(options: LintOptions, io: Io): Promise<ExitCode> {
  const language = options.messages ?? options.lang ?? 'en';
  await io.stdout.write(options.format === 'json' ? asJson() : asText(language, options, io));
  return ExitCode.clean;
}

function asJson(): string {
  const listed = rules.map(({ id, family, severity, lessons, since, summary, options = {} }) => ({
    id,
    family,
    severity,
    lessons,
    since,
    summary,
    options,
  }));
  return `${JSON.stringify({ schemaVersion: 1, rules: listed }, null, 2)}\n`;
}

const FAMILIES: Readonly<Record<Family, Readonly<Record<Language, string>>>> = {
  vague: { nl: 'Vaagheid', en: 'Vagueness' },
  ownership: { nl: 'Eigenaarschap', en: 'Ownership' },
  sectors: { nl: 'Sectoren', en: 'Sectors' },
  table: { nl: 'De tafel', en: 'The table' },
  linter: { nl: 'De linter zelf', en: 'The linter itself' },
};

function asText(language: Language, options: LintOptions, io: Io): string {
  const paint = createPaint(io.stdout.isTerminal && options.color && !io.env['NO_COLOR']);
  const words = REPORT_WORDS[language];
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const severityWidth = Math.max(...Object.values(words.severity).map((word) => word.length)) + 2;
  const indent = idWidth + severityWidth + 2;
  const width = Math.max(24, Math.min(io.stdout.columns, 120) - indent);

  function lines(rule: Rule): string[] {
    const [first = '', ...rest] = wrap(rule.summary[language], width).map(({ text }) => text);
    const start = `  ${paint.cyan(rule.id.padEnd(idWidth))}${words.severity[rule.severity].padEnd(severityWidth)}`;
    return [start + first, ...rest.map((line) => ' '.repeat(indent) + line)];
  }

  const families = (Object.keys(FAMILIES) as Family[]).filter((family) => rules.some((rule) => rule.family === family));
  return families
    .flatMap((family) => [
      paint.bold(FAMILIES[family][language]),
      ...rules.filter((rule) => rule.family === family).flatMap(lines),
      '',
    ])
    .join('\n');
}

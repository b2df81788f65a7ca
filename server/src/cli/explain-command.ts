import { rules, type Language, type OptionSpec, type Rule } from '../core/index.js';
import { rulePages } from '../core/pages.js';
import { createPaint, REPORT_WORDS, wrap, type Paint } from '../report/index.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';

interface ExplainOptions {
  readonly lang?: Language;
  readonly messages?: Language;
  readonly color: boolean;
}

/** Prints the page of a rule. */
export async function explainCommand(id: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return ExitCode.usage;
  const language = options.messages ?? options.lang ?? 'en';
  const paint = createPaint(io.stdout.isTerminal && options.color && !io.env['NO_COLOR']);
  const width = Math.max(40, Math.min(io.stdout.columns, 100));
  await io.stdout.write(page(rule, language, { paint, width }));
  return ExitCode.clean;
}

interface Look {
  readonly paint: Paint;
  readonly width: number;
}

const HEADINGS = {
  nl: { examples: 'Voorbeelden', options: 'Opties', standard: 'standaard', lesson: 'les', since: 'sinds' },
  en: { examples: 'Examples', options: 'Options', standard: 'default', lesson: 'lesson', since: 'since' },
} as const;

function page(rule: Rule, language: Language, look: Look): string {
  const { paint } = look;
  const words = HEADINGS[language];
  const text = rulePages()[rule.id];
  const lessons = rule.lessons.filter((lesson) => lesson > 0);
  const facts = [
    REPORT_WORDS[language].severity[rule.severity],
    ...(lessons.length === 0 ? [] : [`${words.lesson} ${lessons.join(', ')}`]),
    `${words.since} ${rule.since}`,
  ];
  const lines = [
    `${paint.bold(rule.id)}  ${paint.dim(facts.join(' · '))}`,
    '',
    ...paragraph(rule.summary[language], look, 0),
    ...(text?.[language] ?? []).flatMap((part) => [
      '',
      paint.bold(part.heading),
      ...part.text.split('\n').flatMap((line) => (line === '' ? [''] : paragraph(line, look, 2))),
    ]),
    ...optionLines(rule, language, look),
    ...(text && text.examples.length > 0 ? ['', paint.bold(words.examples), ...exampleLines(text.examples, look)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines(rule: Rule, language: Language, look: Look): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const { options: heading, standard } = HEADINGS[language];
  return [
    '',
    look.paint.bold(heading),
    ...options.flatMap(([name, option]) => [
      `  ${look.paint.cyan(name)}  ${look.paint.dim(`${option.type}, ${standard} ${shownDefault(option)}`)}`,
      ...paragraph(option.description[language], look, 4),
    ]),
  ];
}

function shownDefault(option: OptionSpec): string {
  return JSON.stringify(option.default);
}

function exampleLines(examples: readonly { verdict: string; language: string; text: string }[], look: Look): string[] {
  const { paint } = look;
  return examples.flatMap(({ verdict, language, text }, index) => {
    const sign = verdict === 'flagged' ? paint.red('✗') : paint.green('✓');
    const [first = '', ...rest] = text.split('\n').flatMap((line) => (line === '' ? [''] : paragraph(line, look, 7)));
    return [...(index === 0 ? [] : ['']), `  ${sign} ${paint.dim(language)} ${first.trimStart()}`, ...rest];
  });
}

function paragraph(text: string, { width }: Look, indent: number): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line.text);
}

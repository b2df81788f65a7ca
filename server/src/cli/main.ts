import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, SEVERITIES, type Language } from '../core/index.js';
import { FORMATS, type FormatName } from '../report/index.js';
import { checkRule, oneOf, ruleFlag, wholeNumber } from './arguments.js';
import { ExitCode } from './exit-code.js';
import { EXAMPLES } from './help-text.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { VERSION } from '../core/generated/version.js';

/** Runs the command line and returns its exit code. `argv` holds what comes after the command's name. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = ExitCode.clean;
  let said = Promise.resolve();
  const program = createProgram(io, (result) => {
    code = result;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void (said = said.then(() => io.stdout.write(text))),
      writeErr: (text) => void (said = said.then(() => io.stderr.write(text.replace(/^error: /, 'visielint: ')))),
      getOutHelpWidth: () => Math.min(io.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 100),
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? ExitCode.clean : ExitCode.usage;
  }
  await said;
  return code;
}

function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('visielint')
    .usage('[options] [files, folders, globs, or - for standard input]')
    .description('Finds vague commitments, themes without owners and sector-only sections in drafts of policy visions.')
    .argument('[paths...]', 'what to lint; the current folder if nothing is named')
    .version(VERSION, '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('Run visielint --help for all options.')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => {
      const { lintCommand } = await import('./lint-command.js');
      done(await lintCommand(paths, options, io));
    });
  for (const option of lintFlags()) program.addOption(option);

  program
    .command('explain')
    .description('explain a rule: what it finds, why it matters, what to do, with examples')
    .argument('<rule>', 'id of the rule', checkRule)
    .action(async (rule: string, _options: unknown, command: Command) => {
      const { explainCommand } = await import('./explain-command.js');
      done(await explainCommand(rule, command.optsWithGlobals<{ lang?: Language; color: boolean }>(), io));
    });
  program
    .command('rules')
    .description('list all rules; with --format json for programs')
    .action(async (_options: unknown, command: Command) => {
      const { rulesCommand } = await import('./rules-command.js');
      done(await rulesCommand(command.optsWithGlobals<LintOptions>(), io));
    });
  return program;
}

function lintFlags(): Option[] {
  const formats = Object.keys(FORMATS) as FormatName[];
  const levels = [...SEVERITIES, 'never'] as const;
  return [
    new Option('-f, --format <name>', `how to report: ${formats.join(', ')}`)
      .default('pretty')
      .argParser(oneOf(formats)),
    new Option('--fail-on <level>', `least severity that gives exit code 1: ${levels.join(', ')}`)
      .default('warning')
      .argParser(oneOf(levels)),
    new Option('--max-warnings <n>', 'fail on more warnings than this, rather than on each').argParser(wholeNumber),
    new Option('-q, --quiet', 'show only the findings that make the command fail'),
    new Option('--rule <id:severity>', 'set a rule to error, warning, info, hint or off; may be repeated')
      .default([], 'none')
      .argParser(ruleFlag),
    new Option('--lang <code>', 'language of the drafts, nl or en; found out if not given').argParser(oneOf(LANGUAGES)),
    new Option('--messages <code>', 'language of the messages; that of the draft if not given').argParser(
      oneOf(LANGUAGES),
    ),
    new Option('-c, --config <file>', 'use this configuration only'),
    new Option('--no-config', 'use no configuration file'),
    new Option('--no-ignore', 'read also what .gitignore, .visielintignore or the configuration leave out'),
    new Option('--no-inline', 'disregard suppressions in the text'),
    new Option('--stdin-filename <path>', 'name of what comes by standard input, for its configuration and the report'),
    new Option('--no-color', 'no colours; NO_COLOR does the same'),
  ];
}

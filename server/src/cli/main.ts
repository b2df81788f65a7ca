import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, PRESETS, SEVERITIES, type Language } from '../core/index.js';
import { FORMATS, type FormatName } from '../report/index.js';
import { checkRule, oneOf, outputFlag, ruleFlag, shardFlag, wholeNumber } from './arguments.js';
import { DEFAULT_CACHE } from './commands.js';
import { completionFor, SHELLS, type Shell } from './completion.js';
import { ExitCode } from './exit-code.js';
import { outlineOf } from './outline.js';
import { EXAMPLES } from './help-text.js';
import type { AnnotateOptions } from './annotate-command.js';
import type { Io } from './io.js';
import type { InitOptions } from './config-commands.js';
import type { LintOptions } from './lint-options.js';
import type { AgendaFormat } from './agenda-command.js';
import type { MatrixFormat } from './matrix-command.js';
import type { TableFormat } from './table-command.js';
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
      writeErr: (text) =>
        void (said = said.then(() =>
          io.stderr.write(
            text.replace(/^error: (?:command-argument value '.*' is invalid for argument '.*?'\. )?/, 'visielint: '),
          ),
        )),
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

/** Returns the commands and options; `done` is given the exit code of the command that was run. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('visielint')
    .usage('[options] [files, folders, globs, or - for standard input]')
    .description('Finds vague commitments, themes without owners and sector-only sections in drafts of policy visions.')
    .argument('[paths...]', 'what to lint; the current folder if nothing is named')
    .version(VERSION, '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('Run visielint --help for all options.')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => {
      if (!(options.format in FORMATS)) {
        program.error(`visielint: findings cannot be reported as ${options.format}; see visielint --help.`);
      }
      if (options.watch) {
        const { watchCommand } = await import('./watch.js');
        done(await watchCommand(paths, options, io));
        return;
      }
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
  program
    .command('suppressions')
    .description('list the suppressions in the drafts, with their reasons')
    .argument('[paths...]', 'drafts, folders or globs')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const { suppressionsCommand } = await import('./suppressions-command.js');
      done(await suppressionsCommand(paths, command.optsWithGlobals<LintOptions>(), io));
    });
  program
    .command('matrix')
    .description('print the themes by sectors, with owners and gaps')
    .argument('[paths...]', 'drafts, folders or globs')
    .addOption(asFlag(MATRIX_FORMATS))
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const as = formatOf(MATRIX_FORMATS, command);
      const { matrixCommand } = await import('./matrix-command.js');
      done(await matrixCommand(paths, { options: command.optsWithGlobals<LintOptions>(), as, io }));
    });
  program
    .command('agenda')
    .description('print what is to be decided, where, when and by whom: what is late or lies on no table first')
    .argument('[paths...]', 'drafts, folders or globs')
    .addOption(asFlag(['pretty', 'markdown', 'csv', 'json', 'ics']))
    .action(async (paths: string[], own: { as: AgendaFormat }, command: Command) => {
      const { agendaCommand } = await import('./agenda-command.js');
      done(await agendaCommand(paths, { options: command.optsWithGlobals<LintOptions>(), as: own.as, io }));
    });
  program
    .command('table')
    .description('print who sits at the table, for what interest, owner of which themes, and what is missing')
    .argument('[paths...]', 'drafts, folders or globs')
    .addOption(asFlag(['pretty', 'markdown', 'json']))
    .action(async (paths: string[], own: { as: TableFormat }, command: Command) => {
      const { tableCommand } = await import('./table-command.js');
      done(await tableCommand(paths, { options: command.optsWithGlobals<LintOptions>(), as: own.as, io }));
    });
  program
    .command('report')
    .description('make a page to read, print and discuss: report docs -o report.html')
    .argument('[paths...]', 'drafts, folders or globs')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const { reportCommand } = await import('./report-command.js');
      done(await reportCommand(paths, command.optsWithGlobals<LintOptions>(), io));
    });
  program
    .command('annotate')
    .description('write a Word file with the findings as comments: annotate draft.docx -o draft.reviewed.docx')
    .argument('<draft.docx>', 'a Word file; it stays as it is')
    .option('--force', 'replace the file that is written to, if it is there')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { annotateCommand } = await import('./annotate-command.js');
      done(await annotateCommand(path, command.optsWithGlobals<AnnotateOptions>(), io));
    });
  program
    .command('profile')
    .description('explain which sectors a section speaks for: its terms, their weights, and how sectors are joined')
    .argument('<file[:line]>', 'a draft, or a line in one')
    .addOption(asFlag(PROFILE_FORMATS))
    .action(async (place: string, _options: unknown, command: Command) => {
      const as = formatOf(PROFILE_FORMATS, command);
      const { profileCommand } = await import('./profile-command.js');
      done(await profileCommand(place, { options: command.optsWithGlobals<LintOptions>(), as, io }));
    });
  program
    .command('baseline')
    .description('write what is found now to the baseline (update), or take out what is gone (prune)')
    .argument('<act>', 'update or prune', oneOf(['update', 'prune']))
    .argument('[paths...]', 'drafts, folders or globs')
    .action(async (act: 'update' | 'prune', paths: string[], _options: unknown, command: Command) => {
      const { baselineCommand } = await import('./baseline-command.js');
      done(await baselineCommand(act, paths, { options: command.optsWithGlobals<LintOptions>(), io }));
    });
  program
    .command('merge')
    .description('put together what the parts of a run found (--shard 1/4 --output blob=part-1.json) and report it')
    .argument('<files...>', 'the blobs of all parts')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const { mergeCommand } = await import('./merge-command.js');
      done(await mergeCommand(files, command.optsWithGlobals<LintOptions>(), io));
    });
  program
    .command('init')
    .description('write a visielint.yaml to begin with, after a few questions; --lang nl for a Dutch one')
    .addOption(presetFlag())
    .option('--force', 'replace one that is there')
    .option('-y, --yes', 'ask nothing, and take what the flags say')
    .action(async (_options: unknown, command: Command) => {
      const { initCommand } = await import('./config-commands.js');
      done(await initCommand(command.optsWithGlobals<InitOptions>(), io));
    });
  program
    .command('print-config')
    .description('print the configuration that holds for a draft, and where it comes from')
    .argument('<draft>', 'path of a draft, which need not be there')
    .action(async (draft: string, _options: unknown, command: Command) => {
      const { printConfigCommand } = await import('./config-commands.js');
      done(await printConfigCommand(draft, command.optsWithGlobals<LintOptions>(), io));
    });
  program
    .command('test-lexicon')
    .description('try the phrases that your configuration adds on their own sentences under flagged and allowed')
    .argument('[file]', 'a configuration; the one that holds in the current folder if nothing is named')
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const { testLexiconCommand } = await import('./test-lexicon-command.js');
      done(await testLexiconCommand(file, command.optsWithGlobals<LintOptions>(), io));
    });
  program
    .command('completion')
    .description('print the script by which a shell completes commands and options')
    .argument('<shell>', 'bash, zsh or fish', oneOf(SHELLS))
    .action(async (shell: Shell) => {
      await io.stdout.write(completionFor(shell, outlineOf(program)));
      done(ExitCode.clean);
    });
  // The entry point starts these servers before commander is loaded; they are here for the help.
  program.command('lsp').description('serve an editor by the Language Server Protocol, on standard input and output');
  program
    .command('mcp')
    .description(
      'let a language model read the drafts of the current folder by the Model Context Protocol; it cannot write',
    );
  return program;
}

const MATRIX_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'svg'] as const satisfies MatrixFormat[];
const PROFILE_FORMATS = ['pretty', 'json'] as const;

function asFlag(formats: readonly string[]): Option {
  return new Option('--as <format>', `how to print it: ${formats.join(', ')}; --format says the same`).argParser(
    oneOf(formats),
  );
}

/** Returns how a command that prints something else than findings was asked to print it. */
function formatOf<T extends string>(formats: readonly T[], command: Command): T {
  const { as, format } = command.optsWithGlobals<{ readonly as?: T; readonly format: string }>();
  if (as !== undefined) return as;
  const found = formats.find((name) => name === format);
  if (found !== undefined) return found;
  return command.error(`visielint: ${command.name()} cannot be printed as ${format}, only as ${formats.join(', ')}.`);
}

function presetFlag(): Option {
  const names = Object.keys(PRESETS);
  return new Option('--preset <name>', `what to begin from: ${names.join(', ')}`).argParser(oneOf(names));
}

function lintFlags(): Option[] {
  const formats = Object.keys(FORMATS) as FormatName[];
  const levels = [...SEVERITIES, 'never'] as const;
  return [
    new Option('-f, --format <name>', `how to report: ${formats.join(', ')}`)
      .default('pretty')
      .argParser(oneOf<string>(formats, MATRIX_FORMATS)),
    new Option(
      '-o, --output <format=file>',
      'write a report to a file as well; may be repeated; .html, .sarif and .csv tell the format',
    )
      .default([], 'none')
      .argParser(outputFlag),
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
    new Option('--baseline <file>', 'leave out what this file holds; see the command baseline'),
    new Option('--since <ref>', 'only drafts that changed since this branch left a commit, branch or tag of git'),
    new Option('--changed-only', 'only findings that were not there at --since (or HEAD): those of changed sentences'),
    new Option('--fix', 'carry out the fixes that change no meaning, and report the rest'),
    new Option('--fix-dry-run', 'show as a diff what --fix would do'),
    new Option('--cache', 'remember what was found, and read only what changed since'),
    new Option('--cache-location <folder>', `where to remember it (default: ${DEFAULT_CACHE})`),
    new Option(
      '--workers <n>',
      'how many threads read drafts; 1 for none (default: one for each core on a long run)',
    ).argParser(wholeNumber),
    new Option('--shard <i/n>', 'only one of n parts of the drafts; see the command merge').argParser(shardFlag),
    new Option('--watch', 'lint again whenever a draft or a configuration changes'),
    new Option('--print-files', 'list the drafts that would be linted, and lint none'),
    new Option('--stdin-filename <path>', 'name of what comes by standard input, for its configuration and the report'),
    new Option('--debug', 'tell which configuration was found, and the time of each phase and rule; in one thread'),
    new Option('--no-color', 'no colours; NO_COLOR does the same'),
  ];
}

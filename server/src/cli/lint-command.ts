import { VERSION } from '../core/generated/version.js';
import type { Language } from '../core/index.js';
import { FORMATS, type FileReport, type FormatName, type RunReport } from '../report/index.js';
import { FileError, resolvePath } from '../workspace/index.js';
import { applyBaseline } from './baseline.js';
import type { Complaints } from './complaints.js';
import { attempt } from './attempt.js';
import { ExitCode, graver } from './exit-code.js';
import { diffOf } from './fix.js';
import type { Io } from './io.js';
import { nothingChanged, nothingToFix } from './lint-messages.js';
import { fails, type LintOptions } from './lint-options.js';
import { LintRun, type FixedFile } from './lint-run.js';
import { timeRow } from './trace.js';

/** Lints what the paths stand for, writes the report and returns how it went. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = new LintRun(options, io, { reportsOnly: true });
  const { complaints } = run;
  if (options.fix && paths.includes('-')) {
    await complaints.say('-', NO_FIX[run.ownLanguage()]);
    return ExitCode.usage;
  }
  const wanted = paths.length === 0 ? ['.'] : paths;
  if (options.printFiles) {
    const listed = await run.list(wanted);
    await io.stdout.write(listed.map((name) => `${name}\n`).join(''));
    return run.code;
  }
  await run.lint(wanted);
  const files = await applyBaseline(run, options, io);
  if (options.fixDryRun) {
    await io.stdout.write(run.fixed.map(diffOf).join(''));
    if (run.fixed.length === 0 && files.length > 0) await complaints.say('', nothingToFix(run.ownLanguage()));
  }
  if (options.fix && !options.fixDryRun)
    for (const fixed of run.fixed) run.fail(await attempt(() => writeFix(fixed, io), complaints));
  if (files.length === 0 && run.code === ExitCode.clean && options.since !== undefined) {
    await complaints.say('', nothingChanged(options.since, run.ownLanguage()));
  }
  const written = await writeReports(files, { options, io, complaints, failed: run.code !== ExitCode.clean });
  return graver(graver(run.code, written), failsBy(files, options));
}

/** Whoever saved the draft meanwhile must not lose what they wrote. */
async function writeFix({ path, before, after }: FixedFile, { files }: Io): Promise<void> {
  if ((await files.readText(path)) !== before) throw new FileError('changed', path);
  await files.writeText(path, after);
}

const NO_FIX = {
  nl: {
    seen: 'standaardinvoer kan niet worden hersteld.',
    why: 'Er is geen bestand om in te schrijven.',
    advice: 'Noem een bestand, of kijk met --fix-dry-run wat er zou veranderen.',
  },
  en: {
    seen: 'standard input cannot be fixed.',
    why: 'There is no file to write to.',
    advice: 'Name a file, or see with --fix-dry-run what would change.',
  },
} as const;

/** What writing needs beside the reports. */
interface Writing {
  readonly options: LintOptions;
  readonly io: Io;
  readonly complaints: Complaints;
  /** Whether something went wrong before. */
  readonly failed?: boolean;
  /** What is for the screen instead of the format of the options. */
  readonly screen?: 'html';
}

const NO_WORD = {
  nl: {
    seen: 'meldingen kunnen niet als Word-bestand worden geschreven.',
    why: '',
    advice: 'Zet ze met visielint annotate als opmerkingen in het stuk, of noem een .html-bestand.',
  },
  en: {
    seen: 'findings cannot be written as a Word file.',
    why: '',
    advice: 'Put them into the draft as comments with visielint annotate, or name an .html file.',
  },
} as const;

const IS_DRAFT = {
  nl: {
    seen: 'dit is een van de stukken die gelezen zijn.',
    why: 'Het rapport is niet geschreven, want het stuk ging dan verloren.',
    advice: 'Noem een ander bestand.',
  },
  en: {
    seen: 'this is one of the drafts that were read.',
    why: 'The report was not written, since the draft would be lost.',
    advice: 'Name another file.',
  },
} as const;

/** Writes the reports that the options ask for and returns whether all could be written; tells with `--debug` how long it took. */
export async function writeReports(files: readonly FileReport[], writing: Writing): Promise<ExitCode> {
  const { options, io } = writing;
  const from = io.clock();
  const code = await writeAll(files, writing);
  const [now, language] = [io.clock(), options.messages ?? options.lang ?? 'en'];
  const [reports, all] = language === 'nl' ? ['rapporten', 'alles'] : ['reports', 'everything'];
  if (options.debug) await io.stderr.write(timeRow(now - from, reports) + timeRow(now, all));
  return code;
}

/** Writes the reports that the options ask for, to files and to standard output; returns whether a file could be written. */
async function writeAll(files: readonly FileReport[], writing: Writing): Promise<ExitCode> {
  const { options, io, complaints, failed = false, screen } = writing;
  const { stdout, env } = io;
  const report: RunReport = {
    tool: { name: 'visielint', version: VERSION },
    files: shownFiles(files, options),
    date: io.today,
  };
  const language = options.messages ?? options.lang ?? languageOfMost(files);
  const render = (format: FormatName, color: boolean) =>
    FORMATS[format].render(report, { language, width: stdout.columns, color });
  let code: ExitCode = ExitCode.clean;
  for (const { format, path } of options.output) {
    if (format === 'docx') {
      await complaints.say(path, NO_WORD[options.messages ?? options.lang ?? 'en']);
      code = graver(code, ExitCode.usage);
      continue;
    }
    if (files.some((file) => resolvePath(io.cwd, file.path) === resolvePath(io.cwd, path))) {
      await complaints.say(path, IS_DRAFT[options.messages ?? options.lang ?? 'en']);
      code = graver(code, ExitCode.usage);
      continue;
    }
    const write = () => io.files.writeText(resolvePath(io.cwd, path), render(format, false));
    code = graver(code, await attempt(write, complaints));
  }
  // Whoever asks for a page in a file wants no page on the screen.
  if (screen && options.output.length > 0) return code;
  const format = screen ?? options.format;
  // When nothing could be linted, a summary that says that nothing was found would be read as good news.
  if (files.length === 0 && format === 'pretty' && failed) return code;
  if (options.fixDryRun && format === 'pretty') return code;
  await stdout.write(render(format, stdout.isTerminal && options.color && !env['NO_COLOR']));
  return code;
}

/** Returns the exit code that the findings alone give. */
export function failsBy(files: readonly FileReport[], options: LintOptions): ExitCode {
  const findings = files.flatMap((file) => file.findings);
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  const failed = tooMany || findings.some((finding) => fails(finding.severity, options));
  return failed ? ExitCode.findings : ExitCode.clean;
}

function shownFiles(files: readonly FileReport[], options: LintOptions): readonly FileReport[] {
  if (!options.quiet) return files;
  const counts = (severity: FileReport['findings'][number]['severity']) =>
    fails(severity, options) || (severity === 'warning' && options.maxWarnings !== undefined);
  return files.map((file) => ({ ...file, findings: file.findings.filter((finding) => counts(finding.severity)) }));
}

/** The frame of a report speaks the language of most of its drafts. */
function languageOfMost(files: readonly FileReport[]): Language {
  const dutch = files.filter((file) => file.language === 'nl').length;
  return dutch * 2 > files.length ? 'nl' : 'en';
}

import type { Language } from '../core/index.js';
import { VERSION } from '../core/generated/version.js';
import { FORMATS, type FileReport, type FormatName, type RunReport } from '../report/index.js';
import { FileError, resolvePath } from '../workspace/index.js';
import { applyBaseline } from './baseline.js';
import { ExitCode, graver } from './exit-code.js';
import { diffOf } from './fix.js';
import type { Io } from './io.js';
import { fails, type LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** Lints what the paths stand for, writes the report and returns how it went. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = new LintRun(options, io);
  if (options.fix && paths.includes('-')) {
    await run.complaints.say('-', NO_FIX[run.ownLanguage()]);
    return ExitCode.usage;
  }
  await run.lint(paths.length === 0 ? ['.'] : paths);
  const files = await applyBaseline(run, options, io);
  if (options.fixDryRun) await io.stdout.write(run.fixed.map(diffOf).join(''));
  else if (options.fix) await writeFixes(run, io);
  await writeReports(files, run, { options, io });
  return graver(run.code, hasFailed(files, options) ? ExitCode.findings : ExitCode.clean);
}

async function writeFixes(run: LintRun, io: Io): Promise<void> {
  for (const { path, after } of run.fixed) await attempt(run, () => io.files.writeText(path, after));
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

/** Writes the reports that flags ask for; a file that cannot be written is said, and the others are. */
export async function writeReports(
  files: readonly FileReport[],
  run: LintRun,
  { options, io, screen }: { options: LintOptions; io: Io; screen?: 'html' },
): Promise<void> {
  const { stdout, env } = io;
  const report: RunReport = {
    tool: { name: 'visielint', version: VERSION },
    files: shownFiles(files, options),
    date: io.today,
  };
  const language = options.messages ?? options.lang ?? languageOfMost(files);
  const render = (format: FormatName, color: boolean) =>
    FORMATS[format].render(report, { language, width: stdout.columns, color });
  for (const { format, path } of options.output) {
    await attempt(run, () => io.files.writeText(resolvePath(io.cwd, path), render(format, false)));
  }
  // Whoever asks for a page in a file wants no page on the screen.
  if (screen && options.output.length > 0) return;
  const format = screen ?? options.format;
  // When nothing could be linted, a summary that says that nothing was found would be read as good news.
  if (files.length === 0 && format === 'pretty' && run.code !== ExitCode.clean) return;
  if (options.fixDryRun && format === 'pretty') return;
  await stdout.write(render(format, stdout.isTerminal && options.color && !env['NO_COLOR']));
}

async function attempt(run: LintRun, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await run.complaints.file(error);
    run.fail(ExitCode.failure);
  }
}

function hasFailed(files: readonly FileReport[], options: LintOptions): boolean {
  const findings = files.flatMap((file) => file.findings);
  if (findings.some((finding) => fails(finding.severity, options))) return true;
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  return options.maxWarnings !== undefined && warnings > options.maxWarnings;
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

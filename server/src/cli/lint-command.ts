import { createLinter, type Language, type Linter } from '../core/index.js';
import { fileReport, FORMATS, type FileReport, type RunReport } from '../report/index.js';
import {
  createConfigFinder,
  FileError,
  findDrafts,
  shownPath,
  resolvePath,
  type ConfigFinder,
  type FoundDrafts,
} from '../workspace/index.js';
import { createComplaints, type Complaints } from './complaints.js';
import { ExitCode, graver } from './exit-code.js';
import type { Io } from './io.js';
import { fails, flagLayer, type LintOptions } from './lint-options.js';
import { unmatchedMessage, nothingFound, skippedMessage, crashMessage } from './lint-messages.js';
import { VERSION } from '../core/generated/version.js';

/** Lints what the paths stand for, writes the report and returns how it went. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = new Run(options, io);
  await run.lint(paths.length === 0 ? ['.'] : paths);
  await run.write();
  return run.exitCode();
}

const STDIN = '-';

class Run {
  private readonly complaints: Complaints;
  private readonly linter: Linter = createLinter();
  private readonly finder: ConfigFinder;
  private readonly reports: FileReport[] = [];
  private code: ExitCode = ExitCode.clean;

  constructor(
    private readonly options: LintOptions,
    private readonly io: Io,
  ) {
    this.complaints = createComplaints(io, this.ownLanguage());
    this.finder = createConfigFinder({
      files: io.files,
      rules: this.linter.rules,
      flags: flagLayer(options),
      source: sourceOf(options, io),
    });
  }

  async lint(wanted: readonly string[]): Promise<void> {
    if (!(await this.hasConfig())) return;
    if (wanted.includes(STDIN)) await this.lintStdin();
    const names = wanted.filter((name) => name !== STDIN);
    if (names.length === 0) return;
    const { files, cwd } = this.io;
    const found = await findDrafts(names, { files, cwd, ignoring: this.options.ignore });
    await this.complainAbout(found, names);
    for (const path of found.paths) {
      await this.lintOne(shownPath(cwd, path), path, found.named.has(path), () => files.readText(path));
    }
  }

  async write(): Promise<void> {
    const run: RunReport = { tool: { name: 'visielint', version: VERSION }, files: this.shownFiles() };
    const { stdout, env } = this.io;
    const color = stdout.isTerminal && this.options.color && !env['NO_COLOR'];
    const language = this.options.messages ?? this.options.lang ?? languageOfMost(this.reports);
    const { format } = this.options;
    if (this.reports.length === 0 && format === 'pretty' && this.code !== ExitCode.clean) return;
    await stdout.write(FORMATS[format].render(run, { language, width: stdout.columns, color }));
  }

  exitCode(): ExitCode {
    const findings = this.reports.flatMap((file) => file.findings);
    const warnings = findings.filter((finding) => finding.severity === 'warning').length;
    const failing =
      findings.some((finding) => fails(finding.severity, this.options)) ||
      (this.options.maxWarnings !== undefined && warnings > this.options.maxWarnings);
    return graver(this.code, failing ? ExitCode.findings : ExitCode.clean);
  }

  private ownLanguage(): Language {
    return this.options.messages ?? this.options.lang ?? 'en';
  }

  private fail(code: ExitCode): void {
    this.code = graver(this.code, code);
  }

  /** A configuration that somebody names and that is not there is a mistake to stop at. */
  private async hasConfig(): Promise<boolean> {
    const source = sourceOf(this.options, this.io);
    if (typeof source === 'string' || (await this.io.files.kindOf(source.path)) === 'file') return true;
    await this.complaints.file(new FileError('missing', source.path));
    this.fail(ExitCode.usage);
    return false;
  }

  private async lintStdin(): Promise<void> {
    const { stdinFilename } = this.options;
    const path = resolvePath(this.io.cwd, stdinFilename ?? 'stdin.md');
    const name = stdinFilename === undefined ? '<stdin>' : shownPath(this.io.cwd, path);
    await this.lintOne(name, path, true, () => this.io.readStdin());
  }

  private async lintOne(name: string, path: string, byName: boolean, read: () => Promise<string>): Promise<void> {
    try {
      const { config, problems, ignoredBy } = await this.finder.configFor(path);
      for (const problem of problems) await this.complaints.config(problem);
      if (problems.length > 0) this.fail(ExitCode.usage);
      if (ignoredBy !== undefined && this.options.ignore) {
        if (byName) await this.complaints.say(name, skippedMessage(ignoredBy, this.ownLanguage()));
        return;
      }
      const result = this.linter.lint(await read(), config, { today: this.io.today });
      this.reports.push(fileReport(name, result));
    } catch (error) {
      this.fail(ExitCode.failure);
      if (error instanceof FileError) await this.complaints.file(error);
      else await this.complaints.say(name, crashMessage(error, this.ownLanguage()));
    }
  }

  private async complainAbout(found: FoundDrafts, wanted: readonly string[]): Promise<void> {
    const language = this.ownLanguage();
    for (const name of found.unmatched) {
      const { message, code } = unmatchedMessage(name, language);
      await this.complaints.say(name, message);
      this.fail(code);
    }
    for (const name of found.ignored) {
      await this.complaints.say(name, skippedMessage('.visielintignore', language));
    }
    for (const problem of found.problems) {
      await this.complaints.file(problem);
      this.fail(ExitCode.failure);
    }
    const quiet = found.unmatched.length + found.ignored.length + found.problems.length === 0;
    if (found.paths.length > 0 || !quiet) return;
    await this.complaints.say(wanted.join(' '), nothingFound(language));
    this.fail(ExitCode.usage);
  }

  private shownFiles(): readonly FileReport[] {
    const { options } = this;
    if (!options.quiet) return this.reports;
    const counts = (severity: FileReport['findings'][number]['severity']) =>
      fails(severity, options) || (severity === 'warning' && options.maxWarnings !== undefined);
    return this.reports.map((file) => ({
      ...file,
      findings: file.findings.filter((finding) => counts(finding.severity)),
    }));
  }
}

function sourceOf(options: LintOptions, io: Io): 'search' | 'none' | { path: string } {
  if (options.config === false) return 'none';
  return options.config === undefined ? 'search' : { path: resolvePath(io.cwd, options.config) };
}

/** The frame of a report speaks the language of most of its drafts. */
function languageOfMost(reports: readonly FileReport[]): Language {
  const dutch = reports.filter((file) => file.language === 'nl').length;
  return dutch * 2 > reports.length ? 'nl' : 'en';
}

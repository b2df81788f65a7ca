import { createLinter, type Language, type Linter, type NamedDraft } from '../core/index.js';
import { fileReport, type FileReport } from '../report/index.js';
import {
  createConfigFinder,
  FileError,
  findDrafts,
  resolvePath,
  shownPath,
  type ConfigFinder,
  type FoundDrafts,
} from '../workspace/index.js';
import { createComplaints, type Complaints } from './complaints.js';
import { ExitCode, graver } from './exit-code.js';
import { fixText } from './fix.js';
import type { Io } from './io.js';
import { crashMessage, nothingFound, skippedMessage, unmatchedMessage } from './lint-messages.js';
import { flagLayer, type LintOptions } from './lint-options.js';

const STDIN = '-';

/** A fix that was carried out, or would be. */
export interface FixedFile {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Lints what paths stand for; what cannot be read is said and counted, and everything else is linted. */
export class LintRun {
  readonly complaints: Complaints;
  private readonly linter: Linter = createLinter();
  private readonly finder: ConfigFinder;
  readonly reports: FileReport[] = [];
  readonly fixed: FixedFile[] = [];
  /** The model of each draft, for commands that show more than findings. */
  readonly drafts: NamedDraft[] = [];
  code: ExitCode = ExitCode.clean;

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

  ownLanguage(): Language {
    return this.options.messages ?? this.options.lang ?? 'en';
  }

  fail(code: ExitCode): void {
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
      const text = await read();
      const lint = (draft: string) => this.linter.lint(draft, config, { today: this.io.today });
      const after = this.options.fix || this.options.fixDryRun ? fixText(text, lint) : text;
      if (after !== text) this.fixed.push({ name, path, before: text, after });
      const result = lint(after);
      this.drafts.push({ file: name, draft: result.draft });
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
}

function sourceOf(options: LintOptions, io: Io): 'search' | 'none' | { path: string } {
  if (options.config === false) return 'none';
  return options.config === undefined ? 'search' : { path: resolvePath(io.cwd, options.config) };
}

import {
  createLinter,
  rules,
  type Config,
  type ConfigProblem,
  type Language,
  type Linter,
  type NamedDraft,
  type VisionPart,
} from '../core/index.js';
import { DOCUMENT_EXTENSIONS, type ReadDocument } from '../formats/index.js';
import { inParagraphs, type FileReport } from '../report/index.js';
import {
  createConfigFinder,
  createVisions,
  DRAFT_EXTENSIONS,
  FileError,
  findDrafts,
  readDraft,
  resolvePath,
  shownPath,
  type ConfigFinder,
  type DraftSource,
  type FoundDrafts,
  type Vision,
  type Visions,
} from '../workspace/index.js';
import { localAnalyst, type Analysed, type Analyst, type Task } from './analyst.js';
import { changesFor, onlyNew, type Changes } from './changes.js';
import { chooseAnalyst } from './choose-analyst.js';
import { createComplaints, type Complaints } from './complaints.js';
import { ExitCode, graver } from './exit-code.js';
import { inOrder } from './in-order.js';
import type { Io } from './io.js';
import { crashMessage, nothingFound, skippedMessage, trackedChanges, unmatchedMessage } from './lint-messages.js';
import { flagLayer, type LintOptions } from './lint-options.js';
import { createProgress } from './progress.js';
import { createRelatedPlaces } from './related-places.js';
import { inShard } from './shard.js';
import { createTrace, NO_TRACE, type Trace } from './trace.js';

const STDIN = '-';
/** Reading files ahead keeps threads busy; more than this would only hold texts in memory. */
const MOST_AHEAD = 16;

/** A fix that was carried out, or would be. */
export interface FixedFile {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A draft to be linted. */
interface Wanted {
  readonly name: string;
  readonly path: string;
  /** Whether it was asked for by its name. */
  readonly byName: boolean;
  read(): Promise<DraftSource>;
}

/** What came of a draft. */
interface Outcome {
  readonly problems: readonly ConfigProblem[];
  readonly ignoredBy?: string;
  readonly text?: string;
  /** What the text was made of, if it is that of a document. */
  readonly document?: ReadDocument | undefined;
  readonly analysed?: Analysed;
  readonly error?: unknown;
}

/** Lints what paths stand for; what cannot be read is said and counted, and everything else is linted. */
export class LintRun {
  readonly complaints: Complaints;
  private readonly linter: Linter;
  private readonly trace: Trace;
  private readonly finder: ConfigFinder;
  private readonly visions: Visions;
  private readonly parts = new Map<string, Promise<VisionPart | undefined>>();
  readonly reports: FileReport[] = [];
  readonly fixed: FixedFile[] = [];
  /** The model of each draft, for commands that show more than findings; empty in a run for reports only. */
  readonly drafts: NamedDraft[] = [];
  code: ExitCode = ExitCode.clean;
  private analyst: Analyst;
  private readonly placed: ReturnType<typeof createRelatedPlaces>;
  private changes: Changes | undefined;

  /** A run for reports only holds no models, so it can share the drafts out among threads and remember results. */
  constructor(
    private readonly options: LintOptions,
    private readonly io: Io,
    private readonly mode: { readonly reportsOnly?: boolean } = {},
  ) {
    this.complaints = createComplaints(io, this.ownLanguage());
    this.placed = createRelatedPlaces(io);
    this.trace = options.debug ? createTrace(io) : NO_TRACE;
    this.linter = options.debug ? createLinter({ rules: this.trace.ofRules(rules) }) : (io.linter ?? createLinter());
    const finder = createConfigFinder({
      files: io.files,
      rules: this.linter.rules,
      flags: flagLayer(options),
      source: sourceOf(options, io),
    });
    this.finder = this.trace.ofFinder(finder, io.cwd);
    const analyst: Analyst = mode.reportsOnly
      ? chooseAnalyst(this.linter, { options, io, complaints: this.complaints })
      : localAnalyst(this.linter, (file, draft) => this.drafts.push({ file, draft }));
    this.analyst = this.trace.ofAnalyst(analyst);
    this.visions = createVisions({
      files: io.files,
      configFor: (path) => this.finder.configFor(path),
      partAt: (path, file) => this.partAt(path, file),
    });
  }

  async lint(wanted: readonly string[]): Promise<void> {
    if (!(await this.hasConfig()) || !(await this.hasChanges())) return;
    const drafts = wanted.includes(STDIN) ? [this.stdin()] : [];
    const names = wanted.filter((name) => name !== STDIN);
    if (names.length > 0) drafts.push(...(await this.draftsIn(names)));
    const progress = createProgress(this.io.stderr, this.io.env);
    let done = 0;
    try {
      await inOrder(drafts, {
        limit: this.mode.reportsOnly && !this.options.debug ? MOST_AHEAD : 1,
        start: (draft) => this.outcomeOf(draft),
        settle: async (outcome, draft) => {
          if (hasToBeSaid(outcome)) progress.clear();
          await this.settle(outcome, draft);
          progress.show(++done, drafts.length);
        },
      });
    } finally {
      progress.clear();
      await this.analyst.close();
    }
    await this.io.stderr.write(this.trace.told(this.ownLanguage()));
  }

  /** Returns the paths of the drafts that would be linted. */
  async list(wanted: readonly string[]): Promise<string[]> {
    if (!(await this.hasConfig()) || !(await this.hasChanges())) return [];
    const listed: string[] = [];
    for (const { name, path, byName } of await this.draftsIn(wanted)) {
      const { ignoredBy } = await this.finder.configFor(path);
      const skipped = ignoredBy !== undefined && this.options.ignore;
      if (!skipped) listed.push(name);
      else if (byName) await this.complaints.say(name, skippedMessage(ignoredBy, this.ownLanguage()));
    }
    return listed;
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

  /** So is a commit that is not there: without it everything would seem new. */
  private async hasChanges(): Promise<boolean> {
    const changes = await changesFor(this.options, this.io, this.complaints);
    if (changes === 'unknown') this.fail(ExitCode.usage);
    else this.changes = changes;
    return changes !== 'unknown';
  }

  private stdin(): Wanted {
    const { stdinFilename } = this.options;
    const path = resolvePath(this.io.cwd, stdinFilename ?? 'stdin.md');
    const name = stdinFilename === undefined ? '<stdin>' : shownPath(this.io.cwd, path);
    return { name, path, byName: true, read: async () => ({ text: await this.io.readStdin() }) };
  }

  private async draftsIn(names: readonly string[]): Promise<Wanted[]> {
    const { files, cwd } = this.io;
    const extensions = [...DRAFT_EXTENSIONS, ...DOCUMENT_EXTENSIONS];
    const found = await this.trace.time('find', () =>
      findDrafts(names, { files, cwd, ignoring: this.options.ignore, extensions }),
    );
    await this.complainAbout(found, names);
    const paths = this.changes ? found.paths.filter(this.changes.isChanged) : found.paths;
    return inShard(paths, this.options.shard).map((path) => ({
      name: shownPath(cwd, path),
      path,
      byName: found.named.has(path),
      read: () => this.trace.time('read', () => readDraft(path, files)),
    }));
  }

  private async outcomeOf({ name, path, read }: Wanted): Promise<Outcome> {
    let problems: readonly ConfigProblem[] = [];
    try {
      const found = await this.finder.configFor(path);
      ({ problems } = found);
      if (found.ignoredBy !== undefined && this.options.ignore) return { problems, ignoredBy: found.ignoredBy };
      const { text, document } = await read();
      if (document) return { problems, text, document, analysed: await this.documentIn(name, document, found.config) };
      const vision = await this.visions.visionOf(path);
      const analysed = await this.analyst.analyse(this.task({ name, text, config: found.config, vision }));
      const before = this.options.changedOnly ? await this.changes?.before(path) : undefined;
      if (before === undefined) return { problems, text, analysed };
      const task = this.task({ name: `${name} before`, text: before, config: found.config, vision });
      const earlier = await this.analyst.analyse({ ...task, fix: false });
      return { problems, text, analysed: { ...analysed, report: onlyNew(analysed.report, earlier.report) } };
    } catch (error) {
      return { problems, error };
    }
  }

  /** Documents are not fixed, and what they were in a commit is not compared. */
  private async documentIn(name: string, document: ReadDocument, config: Config): Promise<Analysed> {
    const { report } = await this.analyst.analyse({ ...this.task({ name, text: document.text, config }), fix: false });
    return { report: inParagraphs(report, document) };
  }

  private task({ vision, ...draft }: Pick<Task, 'name' | 'text' | 'config'> & { vision?: Vision }): Task {
    const { fix, fixDryRun } = this.options;
    return { ...draft, facts: { today: this.io.today, ...vision }, fix: fix === true || fixDryRun === true };
  }

  /** What cannot be read here is told of when the draft itself is linted. */
  private partAt(path: string, file: string): Promise<VisionPart | undefined> {
    const known = this.parts.get(path) ?? this.readPart(path, file).catch(() => undefined);
    this.parts.set(path, known);
    return known;
  }

  private async readPart(path: string, file: string): Promise<VisionPart> {
    const { config } = await this.finder.configFor(path);
    const { text } = await readDraft(path, this.io.files);
    return this.analyst.part({ file, text, config, today: this.io.today });
  }

  private async settle(
    { problems, ignoredBy, text, document, analysed, error }: Outcome,
    draft: Wanted,
  ): Promise<void> {
    const { name, path, byName } = draft;
    for (const problem of problems) await this.complaints.config(problem);
    if (problems.length > 0) this.fail(ExitCode.usage);
    if (ignoredBy !== undefined && byName) {
      await this.complaints.say(name, skippedMessage(ignoredBy, this.ownLanguage()));
    }
    if (document?.trackedChanges) await this.complaints.say(name, trackedChanges(this.ownLanguage()));
    if (analysed) this.reports.push(await this.placed(analysed.report, await this.visions.folderOf(path)));
    if (text !== undefined && analysed?.fixed !== undefined) {
      this.fixed.push({ name, path, before: text, after: analysed.fixed });
    }
    if (error === undefined) return;
    this.fail(ExitCode.failure);
    if (error instanceof FileError) await this.complaints.file(error);
    else await this.complaints.say(name, crashMessage(error, this.ownLanguage()));
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

function hasToBeSaid({ problems, ignoredBy, document, error }: Outcome): boolean {
  return problems.length > 0 || document?.trackedChanges === true || ignoredBy !== undefined || error !== undefined;
}

function sourceOf(options: LintOptions, io: Io): 'search' | 'none' | { path: string } {
  if (options.config === false) return 'none';
  return options.config === undefined ? 'search' : { path: resolvePath(io.cwd, options.config) };
}

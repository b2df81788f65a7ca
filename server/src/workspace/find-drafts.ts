import { FileError, type Entry, type FileAccess } from './files.js';
import { globTest, isGlob, splitGlob } from './globs.js';
import { createIgnoreReader, type IgnoreReader } from './ignore-files.js';
import { folderOf, isAbsolute, isInside, relativePath, resolvePath } from './paths.js';

/** What was found for the paths, folders and patterns that somebody asked for. */
export interface FoundDrafts {
  /** Absolute paths, each once, in the order in which they were asked for. */
  readonly paths: readonly string[];
  /** Those of the paths that were asked for by name, not found in a folder. */
  readonly named: ReadonlySet<string>;
  /** What was asked for by name and is left out by an ignore file. */
  readonly ignored: readonly string[];
  /** What was asked for and is not there: a path, or a pattern that fits nothing. */
  readonly unmatched: readonly string[];
  /** Folders that could not be read, and links in them that lead out. */
  readonly problems: readonly FileError[];
}

export interface FindOptions {
  readonly files: FileAccess;
  /** Folder that relative paths count from. */
  readonly cwd: string;
  /** Whether ignore files count; true unless said otherwise. */
  readonly ignoring?: boolean;
  /** After so many drafts no more are looked for; all unless said otherwise. */
  readonly most?: number;
  /** Name endings of drafts, with their dots. */
  readonly extensions?: readonly string[];
}

export const DRAFT_EXTENSIONS: readonly string[] = ['.md', '.markdown', '.txt'];

/** Copies with our comments in them, as the documentation names them; the draft itself lies beside them. */
const OWN_COPIES = ['.reviewed.docx', '.nagekeken.docx'];
const OWN_IGNORE_FILE = '.visielintignore';
const NEVER = new Set(['node_modules', '.git']);

/** Finds the drafts behind paths, folders and patterns; a pattern that begins with `!` takes files out again. */
export async function findDrafts(wanted: readonly string[], options: FindOptions): Promise<FoundDrafts> {
  const finder = new Finder(options);
  for (const item of wanted.filter((text) => !text.startsWith('!'))) await finder.add(item);
  return finder.result(wanted.filter((text) => text.startsWith('!')).map((text) => text.slice(1)));
}

class Finder {
  private readonly paths = new Set<string>();
  private readonly ignored: string[] = [];
  private readonly unmatched: string[] = [];
  private readonly problems: FileError[] = [];
  private readonly byName = new Set<string>();
  /** Folders that were asked for. */
  private readonly roots: string[] = [];
  /** For what is found by walking. */
  private readonly walked: IgnoreReader;
  /** For what is asked for by name: somebody who names a file that git ignores still wants it read. */
  private readonly ownIgnore: IgnoreReader;
  private readonly extensions: readonly string[];

  constructor(private readonly options: FindOptions) {
    this.walked = createIgnoreReader(['.gitignore', OWN_IGNORE_FILE], options.files);
    this.ownIgnore = createIgnoreReader([OWN_IGNORE_FILE], options.files);
    this.extensions = options.extensions ?? DRAFT_EXTENSIONS;
  }

  async add(item: string): Promise<void> {
    const path = resolvePath(this.options.cwd, item);
    const kind = await this.options.files.kindOf(path);
    if (kind === 'file') return this.addNamed(path, item);
    const before = this.paths.size;
    if (kind === 'folder') {
      this.roots.push(path);
      return this.walk(path, () => true);
    }
    if (!isGlob(item)) {
      this.unmatched.push(item);
      return;
    }
    const { base, pattern } = splitGlob(item);
    const fits = globTest(pattern);
    const folder = resolvePath(this.options.cwd, base);
    this.roots.push(folder);
    await this.walk(folder, (found) => fits(relativePath(folder, found)));
    if (this.paths.size === before) this.unmatched.push(item);
  }

  result(without: readonly string[]): FoundDrafts {
    const tests = without.map((pattern) => {
      const test = globTest(pattern);
      return (path: string) => test(isAbsolute(pattern) ? path : relativePath(this.options.cwd, path));
    });
    const { ignored, unmatched, problems, byName: named } = this;
    const paths = [...this.paths].filter((path) => !tests.some((test) => test(path)));
    return { paths, named, ignored, unmatched, problems };
  }

  private async addNamed(path: string, item: string): Promise<void> {
    if (this.options.ignoring !== false && (await this.ownIgnore.chainFor(folderOf(path))).ignores(path)) {
      this.ignored.push(item);
      return;
    }
    this.paths.add(path);
    this.byName.add(path);
  }

  /** Adds the drafts in a folder and below, in alphabetical order, so that reports do not depend on the disk. */
  private async walk(folder: string, fits: (path: string) => boolean): Promise<void> {
    const entries = await this.listed(folder);
    const chain = this.options.ignoring === false ? undefined : await this.walked.chainFor(folder);
    for (const { name, kind, target } of entries) {
      if (this.paths.size >= (this.options.most ?? Infinity)) return;
      const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
      if (kind === 'folder') {
        if (!NEVER.has(name) && !chain?.ignores(`${path}/`)) await this.walk(path, fits);
      } else if (kind === 'file' && this.isDraft(name) && fits(path) && !chain?.ignores(path)) {
        if (target === undefined || this.isWithin(resolvePath(folder, target))) this.paths.add(path);
        else this.problems.push(new FileError('elsewhere', path));
      }
    }
  }

  /** Whoever writes in a folder must not be able to have other files read by way of a link; a shared folder is named. */
  private isWithin(target: string): boolean {
    return [this.options.cwd, ...this.roots].some((folder) => isInside(folder, target));
  }

  private async listed(folder: string): Promise<readonly Entry[]> {
    try {
      const entries = await this.options.files.list(folder);
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.trouble !== 'missing') this.problems.push(error);
      return [];
    }
  }

  private isDraft(name: string): boolean {
    // Word keeps a note of who has a file open beside it.
    if (name.startsWith('~$')) return false;
    const lower = name.toLowerCase();
    if (OWN_COPIES.some((ending) => lower.endsWith(ending))) return false;
    return this.extensions.some((extension) => lower.endsWith(extension));
  }
}

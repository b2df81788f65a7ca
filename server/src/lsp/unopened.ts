import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult, RulePages } from '../core/index.js';
import type { ConfigReports } from './config-reports.js';
import type { Configurations } from './configurations.js';
import { resultIdOf, toDiagnostics } from './diagnostics.js';
import type { Documents, OpenDocument } from './documents.js';
import { isDraft, type Analysed, type Drafts } from './drafts.js';
import type { FileFinder } from './file-finder.js';
import { createPositions, type Encoding } from './positions.js';

/** What was found in one draft of the workspace. */
export interface DraftReport {
  readonly uri: string;
  /** The client's version of an open draft, null for one that is read from its file. */
  readonly version: number | null;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the drafts of a workspace, open or not. */
export interface WorkspaceReader {
  /** Lists the drafts that are to have findings, and the configuration files in which something is wrong. */
  list(): Promise<readonly string[]>;
  read(uri: string): Promise<DraftReport | undefined>;
  /** Returns one draft with all that was found in it, as it is in its window or in its file. */
  analyse(uri: string): Promise<Analysed | undefined>;
  /** Returns the configuration files of a draft in which something is wrong. */
  troubledFor(uri: string): Promise<readonly string[]>;
  /** Returns the drafts of the workspace in which these words stand, open or not. */
  draftsWith(words: string): Promise<readonly Analysed[]>;
  /** From now on all drafts are listed, because the writer asked for all. */
  includeAll(): void;
  /** Forgets what was read from a file, or from every file. */
  forget(uri?: string): void;
}

export function createWorkspaceReader(surroundings: {
  folders: () => readonly string[];
  documents: Documents;
  drafts: Drafts;
  configurations: Configurations;
  finder: FileFinder;
  encoding: Encoding;
  configReports: ConfigReports;
  pages: RulePages;
}): WorkspaceReader {
  const { folders, documents, drafts, configurations, finder, encoding, configReports, pages } = surroundings;
  const read = new Map<string, DraftReport>();
  const made = new WeakMap<LintResult, DraftReport>();
  let count = 0;
  let listed: Promise<readonly string[]> | undefined;
  let everything = false;

  async function find(): Promise<readonly string[]> {
    const found = await Promise.all(folders().map((folder) => finder.draftsIn(folder)));
    return [...new Set(found.flat())].sort();
  }

  async function isWanted(uri: string): Promise<boolean> {
    const { settings, files, ignored } = await configurations.get(uri);
    if (ignored) return false;
    if (everything || documents.get(uri)) return true;
    return settings.unopened === 'always' || (settings.unopened === 'configured' && files.length > 0);
  }

  function report({ document, result }: Analysed): DraftReport {
    const { uri, version, positions } = document;
    const diagnostics = toDiagnostics(result, { uri, positions, pages });
    return { uri, version, resultId: resultIdOf(diagnostics), diagnostics };
  }

  /** A draft that is being written in is asked about often and has other findings almost every time: counting is enough. */
  function reportOpen(analysed: Analysed): DraftReport {
    const { document, result } = analysed;
    const { uri, version, positions } = document;
    const known = made.get(result);
    if (known) return known;
    const diagnostics = toDiagnostics(result, { uri, positions, pages });
    const report = { uri, version, resultId: `open-${++count}`, diagnostics };
    made.set(result, report);
    return report;
  }

  async function fileAt(uri: string): Promise<OpenDocument | undefined> {
    const text = await finder.readText(uri);
    if (text === undefined) return undefined;
    return { uri, languageId: 'markdown', version: null, text, positions: createPositions(text, encoding) };
  }

  async function readConfiguration(uri: string): Promise<DraftReport | undefined> {
    const document = documents.get(uri) ?? (await fileAt(uri));
    return document && configReports.read(document);
  }

  async function readOpen(uri: string): Promise<DraftReport | undefined> {
    const analysed = await drafts.analyse(uri);
    return analysed && reportOpen(analysed);
  }

  async function readClosed(uri: string): Promise<DraftReport | undefined> {
    const known = read.get(uri);
    if (known) return known;
    const document = await fileAt(uri);
    if (!document) return undefined;
    const made = report(await drafts.analyseFile(document));
    read.set(uri, made);
    return made;
  }

  async function all(): Promise<readonly string[]> {
    listed ??= find();
    return [...new Set([...documents.all().map(({ uri }) => uri), ...(await listed)])];
  }

  async function draftWith(uri: string, words: string): Promise<Analysed | undefined> {
    const open = documents.get(uri);
    if (open) return isDraft(open) && open.text.includes(words) ? drafts.analyse(uri) : undefined;
    const document = await fileAt(uri);
    return document?.text.includes(words) ? drafts.analyseFile(document) : undefined;
  }

  return {
    async list() {
      const uris = await all();
      const wanted = await Promise.all(uris.map(async (uri) => ((await isWanted(uri)) ? [uri] : [])));
      const drafts = wanted.flat();
      const troubled = await Promise.all(drafts.map((uri) => configReports.troubledFor(uri)));
      return [...new Set([...drafts, ...troubled.flat()])].sort();
    },
    async read(uri) {
      if (configReports.has(uri)) return readConfiguration(uri);
      return documents.get(uri) ? readOpen(uri) : readClosed(uri);
    },
    async analyse(uri) {
      if (documents.get(uri)) return drafts.analyse(uri);
      const document = (await configurations.get(uri)).ignored ? undefined : await fileAt(uri);
      return document && isDraft(document) ? drafts.analyseFile(document) : undefined;
    },
    troubledFor: (uri) => configReports.troubledFor(uri),
    async draftsWith(words) {
      const found: Analysed[] = [];
      for (const uri of await all()) {
        const draft = await draftWith(uri, words);
        if (draft) found.push(draft);
      }
      return found;
    },
    includeAll: () => void (everything = true),
    forget(uri) {
      listed = undefined;
      if (uri === undefined) read.clear();
      else read.delete(uri);
    },
  };
}

import type { Diagnostic } from 'vscode-languageserver';
import type { Configurations } from './configurations.js';
import { resultIdOf, toDiagnostics } from './diagnostics.js';
import type { Documents } from './documents.js';
import type { Drafts } from './drafts.js';
import type { Host } from './host.js';
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
  /** Lists the drafts that are to have findings. */
  list(): Promise<readonly string[]>;
  read(uri: string): Promise<DraftReport | undefined>;
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
  host: Host;
  encoding: Encoding;
}): WorkspaceReader {
  const { folders, documents, drafts, configurations, host, encoding } = surroundings;
  const read = new Map<string, DraftReport>();
  let listed: Promise<readonly string[]> | undefined;
  let all = false;

  async function find(): Promise<readonly string[]> {
    const found = await Promise.all(folders().map((folder) => host.findDrafts(folder)));
    return [...new Set(found.flat())].sort();
  }

  async function isWanted(uri: string): Promise<boolean> {
    if (all || documents.get(uri)) return true;
    const { settings, found } = await configurations.get(uri);
    return settings.unopened === 'always' || (settings.unopened === 'configured' && found);
  }

  async function readOpen(uri: string): Promise<DraftReport | undefined> {
    const analysed = await drafts.analyse(uri);
    if (!analysed) return undefined;
    const { document, result } = analysed;
    const diagnostics = toDiagnostics(result, { uri, positions: document.positions });
    return { uri, version: document.version, resultId: resultIdOf(diagnostics), diagnostics };
  }

  async function readClosed(uri: string): Promise<DraftReport | undefined> {
    const known = read.get(uri);
    if (known) return known;
    const [{ config }, text] = await Promise.all([configurations.get(uri), host.readText(uri)]);
    if (text === undefined) return undefined;
    const positions = createPositions(text, encoding);
    const diagnostics = toDiagnostics(drafts.lint(text, config), { uri, positions });
    const report = { uri, version: null, resultId: resultIdOf(diagnostics), diagnostics };
    read.set(uri, report);
    return report;
  }

  return {
    async list() {
      listed ??= find();
      const uris = new Set([...(await listed), ...documents.all().map(({ uri }) => uri)]);
      const wanted = await Promise.all([...uris].map(async (uri) => ((await isWanted(uri)) ? [uri] : [])));
      return wanted.flat();
    },
    read: (uri) => (documents.get(uri) ? readOpen(uri) : readClosed(uri)),
    includeAll: () => void (all = true),
    forget(uri) {
      listed = undefined;
      if (uri === undefined) read.clear();
      else read.delete(uri);
    },
  };
}

import type { Config, Finding, Language, Linter, LintResult, Session, VisionPart } from '../core/index.js';
import { createVisions, type Vision } from '../workspace/index.js';
import type { Configurations } from './configurations.js';
import type { FileFinder } from './file-finder.js';
import { createPartShelf } from './part-shelf.js';
import type { Settings } from './settings.js';
import type { Documents, OpenDocument } from './documents.js';
import type { Host } from './host.js';
import { crashed, LARGEST_LIVE_DRAFT, tooLarge } from './troubles.js';

/** One version of an open draft with what was found in it. */
export interface Analysed {
  readonly document: OpenDocument;
  readonly result: LintResult;
  readonly config: Config;
  readonly settings: Settings;
}

/** Open drafts and what is found in them. Work is done when somebody asks, and once for each version. */
export interface Drafts {
  /** Returns the findings of the newest version, or nothing when the document is no draft or was closed meanwhile. */
  analyse(uri: string): Promise<Analysed | undefined>;
  /** Returns what is found in a document that no client has open. */
  analyseFile(document: OpenDocument): Promise<Analysed>;
  /** Returns whether a draft that is open says something else to the others of its vision than when this was asked before. */
  saysSomethingElse(uri: string): Promise<boolean>;
  /** Returns the addresses of the other drafts of the vision around an address. */
  othersOf(uri: string): Promise<readonly string[]>;
  /** Forgets a draft that is closed, or whose file changed. */
  forget(uri: string): void;
  /** Forgets which drafts are a vision together. */
  forgetVisions(): void;
  /** Forgets that, and what was read from files. */
  startOver(): void;
}

interface Entry {
  readonly config: Config;
  readonly today: string;
  session: Session;
  /** What was said to it of the rest of its vision. */
  vision: Vision;
  analysed?: Analysed;
}

/** Returns whether a document is a draft; configuration files and others that a client opens are none. */
export function isDraft(document: OpenDocument): boolean {
  return document.languageId !== 'yaml' && !/\.ya?ml$/i.test(document.uri);
}

export function createDrafts(
  linter: Linter,
  surroundings: {
    documents: Documents;
    configurations: Configurations;
    finder: FileFinder;
    host: Host;
    /** Is told when a draft may say something else to the others of its vision; what that is, costs as much as an edit. */
    partMayChange: (uri: string) => void;
  },
): Drafts {
  const { documents, configurations, finder, host, partMayChange } = surroundings;
  const entries = new Map<string, Entry>();
  const parts = createPartShelf();
  const visions = createVisions({
    files: host.files,
    configFor: (path) => finder.configFor(host.uriOf(path)),
    partAt: (path, file) => partAt(host.uriOf(path), file),
  });

  async function visionOf(uri: string): Promise<Vision> {
    const path = host.pathOf(uri);
    return path === undefined ? {} : visions.visionOf(path);
  }

  function entryFor(uri: string, config: Config): Entry {
    const today = host.today();
    const known = entries.get(uri);
    if (known && known.config === config && known.today === today) return known;
    const entry = { config, today, session: linter.open(config), vision: {} };
    entries.set(uri, entry);
    return entry;
  }

  function update(text: string, entry: Entry): LintResult {
    const { config, today, vision } = entry;
    if (text.length > LARGEST_LIVE_DRAFT) return only(tooLarge(languageOf(config)), linter, config);
    try {
      return entry.session.update(text, { today, ...vision });
    } catch (error) {
      // What the session remembered may be half done.
      entry.session = linter.open(config);
      return only(crashed(error, languageOf(config)), linter, config);
    }
  }

  /** What a draft tells the others does not hang on what they told it, so that nobody has to wait for anybody. */
  async function partAt(uri: string, file: string): Promise<VisionPart | undefined> {
    const { config } = await configurations.get(uri);
    const document = documents.get(uri);
    if (document === undefined) {
      return parts.closed(uri, async () => {
        const text = await finder.readText(uri);
        return text === undefined ? undefined : update(text, freshEntry(config)).part(file);
      });
    }
    if (!isDraft(document)) return undefined;
    const entry = entryFor(uri, config);
    return parts.open(uri, document, () =>
      (entry.analysed?.document === document ? entry.analysed.result : update(document.text, entry)).part(file),
    );
  }

  /** What the draft says first is what later versions are compared with. */
  async function watchPart(uri: string, file: string): Promise<void> {
    if (parts.knows(uri)) return partMayChange(uri);
    await partAt(uri, file);
    parts.hasChanged(uri);
  }

  function freshEntry(config: Config, vision: Vision = {}): Entry {
    return { config, today: host.today(), session: linter.open(config), vision };
  }

  return {
    async analyse(uri) {
      const { config, settings, ignored } = await configurations.get(uri);
      if (ignored) return undefined;
      const vision = await visionOf(uri);
      // Only now, without another wait, the text is looked at: it cannot be an older one than the client has sent.
      const document = documents.get(uri);
      if (!document || !isDraft(document)) return undefined;
      const entry = entryFor(uri, config);
      if (entry.analysed?.document !== document || entry.vision.siblings !== vision.siblings) {
        entry.vision = vision;
        const result = update(document.text, entry);
        entry.analysed = { document, result, config, settings };
        if (vision.file !== undefined) await watchPart(uri, vision.file);
      }
      // Settings that change nothing that is found leave the findings standing.
      return { ...entry.analysed, settings };
    },
    async analyseFile(document) {
      const { config, settings } = await configurations.get(document.uri);
      const result = update(document.text, freshEntry(config, await visionOf(document.uri)));
      return { document, result, config, settings };
    },
    async saysSomethingElse(uri) {
      const file = entries.get(uri)?.vision.file;
      if (file === undefined || !documents.get(uri)) return false;
      await partAt(uri, file);
      return parts.hasChanged(uri);
    },
    async othersOf(uri) {
      const path = host.pathOf(uri);
      return path === undefined ? [] : (await visions.othersOf(path)).map((other) => host.uriOf(other));
    },
    forget(uri) {
      entries.delete(uri);
      parts.forget(uri);
    },
    forgetVisions: () => visions.forget(),
    startOver() {
      visions.forget();
      parts.forgetFiles();
    },
  };
}

function languageOf(config: Config): Language {
  return config.messages ?? config.language ?? 'nl';
}

/** The result of a draft of which nothing else is known; every feature can work with it. */
function only(finding: Finding, linter: Linter, config: Config): LintResult {
  return { ...linter.lint('', config), findings: [finding] };
}

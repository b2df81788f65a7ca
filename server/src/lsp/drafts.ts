import type { Config, Finding, Language, Linter, LintResult, Session } from '../core/index.js';
import type { Configurations } from './configurations.js';
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
  forget(uri: string): void;
}

interface Entry {
  readonly config: Config;
  readonly today: string;
  session: Session;
  analysed?: Analysed;
}

/** Returns whether a document is a draft; configuration files and others that a client opens are none. */
export function isDraft(document: OpenDocument): boolean {
  return document.languageId !== 'yaml' && !/\.ya?ml$/i.test(document.uri);
}

export function createDrafts(
  linter: Linter,
  surroundings: { documents: Documents; configurations: Configurations; host: Host },
): Drafts {
  const { documents, configurations, host } = surroundings;
  const entries = new Map<string, Entry>();

  function entryFor(uri: string, config: Config): Entry {
    const today = host.today();
    const known = entries.get(uri);
    if (known && known.config === config && known.today === today) return known;
    const entry = { config, today, session: linter.open(config) };
    entries.set(uri, entry);
    return entry;
  }

  function update(text: string, entry: Entry): LintResult {
    const { config, today } = entry;
    if (text.length > LARGEST_LIVE_DRAFT) return only(tooLarge(languageOf(config)), linter, config);
    try {
      return entry.session.update(text, { today });
    } catch (error) {
      // What the session remembered may be half done.
      entry.session = linter.open(config);
      return only(crashed(error, languageOf(config)), linter, config);
    }
  }

  return {
    async analyse(uri) {
      const { config, settings, ignored } = await configurations.get(uri);
      if (ignored) return undefined;
      // Only now, without another wait, the text is looked at: it cannot be an older one than the client has sent.
      const document = documents.get(uri);
      if (!document || !isDraft(document)) return undefined;
      const entry = entryFor(uri, config);
      if (entry.analysed?.document !== document) {
        entry.analysed = { document, result: update(document.text, entry), config, settings };
      }
      // Settings that change nothing that is found leave the findings standing.
      return { ...entry.analysed, settings };
    },
    async analyseFile(document) {
      const { config, settings } = await configurations.get(document.uri);
      const result = update(document.text, { config, today: host.today(), session: linter.open(config) });
      return { document, result, config, settings };
    },
    forget: (uri) => void entries.delete(uri),
  };
}

function languageOf(config: Config): Language {
  return config.messages ?? config.language ?? 'nl';
}

/** The result of a draft of which nothing else is known; every feature can work with it. */
function only(finding: Finding, linter: Linter, config: Config): LintResult {
  return { ...linter.lint('', config), findings: [finding] };
}

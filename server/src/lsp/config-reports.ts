import type { ConfigProblem, Language, Rule } from '../core/index.js';
import { configDiagnostics } from './config-diagnostics.js';
import type { Configurations } from './configurations.js';
import { resultIdOf } from './diagnostics.js';
import type { OpenDocument } from './documents.js';
import type { FileFinder } from './file-finder.js';
import type { DraftReport } from './unopened.js';
import { isConfiguration } from './watching.js';

/** What is wrong in configuration files, those that others extend among them. */
export interface ConfigReports {
  /** Returns the files in which something is wrong, of those that govern a document. */
  troubledFor(uri: string): Promise<readonly string[]>;
  /** Returns whether an address is a configuration: by its name, or because a draft was governed by it. */
  has(uri: string): boolean;
  read(document: OpenDocument): Promise<DraftReport>;
  forget(): void;
}

export function createConfigReports(surroundings: {
  configurations: Configurations;
  finder: FileFinder;
  rules: readonly Rule[];
  /** Language of the client's own words: a configuration belongs to no draft. */
  locale: Language;
}): ConfigReports {
  const { configurations, finder, rules, locale } = surroundings;
  const found = new Map<string, readonly ConfigProblem[]>();

  async function troubledFor(uri: string): Promise<readonly string[]> {
    const { problems } = await configurations.get(uri);
    const files = new Set(problems.map(({ file }) => file));
    for (const file of files) {
      found.set(
        finder.uriOf(file),
        problems.filter((problem) => problem.file === file),
      );
    }
    return [...files].map((file) => finder.uriOf(file));
  }

  return {
    troubledFor,
    has: (uri) => isConfiguration(uri) || found.has(uri),
    async read(document) {
      const { uri, version } = document;
      const [{ settings }] = await Promise.all([configurations.get(uri), troubledFor(uri)]);
      const language = settings.messages ?? locale;
      const diagnostics = configDiagnostics(document, { rules, found: found.get(uri) ?? [], language });
      return { uri, version, resultId: resultIdOf(diagnostics), diagnostics };
    },
    forget: () => found.clear(),
  };
}

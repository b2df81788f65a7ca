import { DEFAULT_CONFIG, type Config, type ConfigProblem, type RuleSetting } from '../core/index.js';
import type { FileFinder } from './file-finder.js';
import type { Settings, SettingsStore } from './settings.js';

/** The configuration of a document: what its files say, and what the writer's settings add. */
export interface DocumentConfiguration {
  readonly config: Config;
  readonly settings: Settings;
  /** Paths of the configuration files that govern the document, the farthest first. */
  readonly files: readonly string[];
  /** Whether its configuration leaves it out. */
  readonly ignored: boolean;
  /** What is wrong in the files that were read. */
  readonly problems: readonly ConfigProblem[];
}

/** Configurations by document, worked out once until something changes. */
export interface Configurations {
  get(uri: string): Promise<DocumentConfiguration>;
  reset(): void;
}

export function createConfigurations(finder: FileFinder, settings: SettingsStore): Configurations {
  const known = new Map<string, Promise<DocumentConfiguration>>();

  async function read(uri: string): Promise<DocumentConfiguration> {
    const [file, own] = await Promise.all([finder.configFor(uri), settings.get(uri)]);
    return {
      config: withSettings(file?.config ?? DEFAULT_CONFIG, own),
      settings: own,
      files: file?.files ?? [],
      ignored: file?.ignoredBy !== undefined,
      problems: file?.problems ?? [],
    };
  }

  return {
    get(uri) {
      const configuration = known.get(uri) ?? read(uri);
      known.set(uri, configuration);
      // A failure is not remembered, so that the next try may succeed.
      configuration.catch(() => known.delete(uri));
      return configuration;
    },
    reset() {
      known.clear();
      finder.forget();
    },
  };
}

/** The team's file comes before the writer's own settings, so that the editor and the command line agree. */
function withSettings(config: Config, settings: Settings): Config {
  const rules: Record<string, RuleSetting> = { ...config.rules };
  for (const [id, severity] of Object.entries(settings.rules)) {
    if (rules[id]?.severity === undefined) rules[id] = { options: {}, ...rules[id], severity };
  }
  const messages = settings.messages ?? config.messages;
  return { ...config, rules, ...(messages ? { messages } : {}) };
}

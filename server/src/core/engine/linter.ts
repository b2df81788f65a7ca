import { DEFAULT_CONFIG, type Config } from '../config/types.js';
import type { LexiconList } from '../lexicon/index.js';
import { createToolkit, type Toolkit, type ToolkitSources } from '../model/toolkit.js';
import { createSession, type LintFacts, type LintResult, type Session } from './session.js';
import type { Rule } from './types.js';

/** Lints drafts; holds the lexicons, so one linter serves many drafts. */
export interface Linter {
  readonly rules: readonly Rule[];
  /** Returns the result for one text. */
  lint(text: string, config?: Config, facts?: LintFacts): LintResult;
  /** Returns a session for a draft that is being edited. */
  open(config?: Config): Session;
}

/** A server sees a configuration change with every key that is pressed in it, and each lexicon is worth megabytes. */
const MOST_TOOLKITS = 8;

/** What a linter is made from; the entry of the core passes the built-in rules and language data. */
export interface LinterSources extends Pick<ToolkitSources, 'data' | 'judge' | 'makeJudge' | 'sectors'> {
  readonly rules: readonly Rule[];
}

/** Returns a linter over the given rules and language data. */
export function createLinterFrom(sources: LinterSources): Linter {
  const toolkits = new Map<string, Toolkit>();

  /** Configurations with the same phrases share a toolkit, since compiling a lexicon is the dear part. */
  function toolkitFor(config: Config): Toolkit {
    const key = JSON.stringify([config.lexicon, config.silenced, config.sectors?.data]);
    let toolkit = toolkits.get(key);
    if (!toolkit) {
      toolkit = createToolkit({
        ...sources,
        extra: extraLists(config),
        silenced: new Set(config.silenced),
        ownSectors: config.sectors?.data,
      });
      const [oldest] = toolkits.keys();
      if (toolkits.size >= MOST_TOOLKITS && oldest !== undefined) toolkits.delete(oldest);
      toolkits.set(key, toolkit);
    }
    return toolkit;
  }

  const open = (config: Config = DEFAULT_CONFIG) => createSession(toolkitFor(config), sources.rules, config);
  return {
    rules: sources.rules,
    open,
    lint: (text, config, facts) => open(config).update(text, facts),
  };
}

function extraLists(config: Config): LexiconList[] {
  return config.lexicon.map(({ signal, language, ...entry }) => ({ signal, language, entries: [entry] }));
}

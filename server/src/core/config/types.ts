import type { OptionValues, Severity } from '../engine/types.js';
import type { Language } from '../language/types.js';
import type { LexiconEntry, SignalId } from '../lexicon/types.js';

/** What a rule is set to. */
export interface RuleSetting {
  /** Absent to leave the rule's own severity, which a finding may lower or raise. */
  readonly severity?: Severity | 'off';
  readonly options: OptionValues;
}

/** A phrase that an organisation adds to the lexicon. */
export interface ExtraEntry extends LexiconEntry {
  readonly signal: SignalId;
  readonly language: Language;
  /** Path of the file in which it stands. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A file in which an organisation defines its terms. */
export interface Glossary {
  readonly file: string;
  /** As Markdown; what it holds are entries, each of which begins with its term. */
  readonly text: string;
}

/** Data of the configuration that another room reads, with the name of the file that it stands in. */
export interface ConfiguredData {
  readonly data: unknown;
  readonly file: string;
}

/** The configuration of one file, complete and valid. */
export interface Config {
  /** Language of the draft; absent to detect it. */
  readonly language?: Language;
  /** Language of messages; absent to follow the draft. */
  readonly messages?: Language;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Titles of the sections that are themes; absent to find them by their shape. */
  readonly themes?: readonly string[];
  /** Phrases that an organisation adds. */
  readonly lexicon: readonly ExtraEntry[];
  /** Ids of lexicon entries that it silences. */
  readonly silenced: readonly string[];
  /** Terms that count as defined. */
  readonly definitions: readonly string[];
  /** Files whose terms count as defined. */
  readonly glossaries?: readonly Glossary[];
  readonly table?: ConfiguredData;
  readonly themeData?: ConfiguredData;
  /** Sectors that an organisation adds, splits or renames. */
  readonly sectors?: ConfiguredData;
  /** Whether suppressions in the text count. */
  readonly inline: boolean;
  /** Whether drafts under one configuration are one vision; absent for yes. */
  readonly oneVision?: boolean;
}

export const DEFAULT_CONFIG: Config = { rules: {}, lexicon: [], silenced: [], definitions: [], inline: true };

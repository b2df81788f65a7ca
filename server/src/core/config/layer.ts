import {
  DEFAULT_CONFIG,
  type Config,
  type ConfiguredData,
  type ExtraEntry,
  type Glossary,
  type RuleSetting,
} from './types.js';
import type { Language } from '../language/types.js';
import type { Position } from '../text/index.js';

/** A name that a configuration file gives for another file or a preset, with its place. */
export interface Reference {
  readonly name: string;
  readonly at: Position;
}

/** What one configuration file, one preset or the flags of a command line say; merged with others into a `Config`. */
export interface ConfigLayer {
  /** Path of the file, or a name for readers when it is no file. */
  readonly file: string;
  /** Whether files in folders above do not count. */
  readonly root?: boolean;
  readonly extends?: readonly Reference[];
  readonly language?: Language;
  readonly messages?: Language;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly themes?: readonly string[];
  readonly lexicon?: readonly ExtraEntry[];
  readonly silenced?: readonly Reference[];
  readonly definitions?: readonly string[];
  /** Files in which terms are defined, by their paths from the file's folder; a host reads them. */
  readonly glossaryFiles?: readonly Reference[];
  readonly glossaries?: readonly Glossary[];
  readonly table?: ConfiguredData;
  readonly themeData?: ConfiguredData;
  readonly sectors?: ConfiguredData;
  readonly inline?: boolean;
  /** Whether the drafts in the file's folder are one vision. */
  readonly oneVision?: boolean;
  /** Drafts that are left out, as in a .gitignore, counted from the file's folder. */
  readonly ignore?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** What holds for some drafts only; the globs count from the file's folder. */
export interface Override {
  readonly files: readonly string[];
  readonly layer: ConfigLayer;
}

/** Merges layers into one configuration; later ones win. Lists of phrases and terms grow, everything else is replaced. */
export function mergeLayers(layers: readonly ConfigLayer[]): Config {
  const rules: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules ?? {})) rules[id] = mergeSettings(rules[id], setting);
  }
  return {
    ...DEFAULT_CONFIG,
    ...lastOf(layers, 'language'),
    ...lastOf(layers, 'messages'),
    ...lastOf(layers, 'themes'),
    ...lastOf(layers, 'table'),
    ...lastOf(layers, 'themeData'),
    ...lastOf(layers, 'sectors'),
    ...lastOf(layers, 'inline'),
    ...lastOf(layers, 'oneVision'),
    rules,
    lexicon: lastOfEach(layers.flatMap((layer) => layer.lexicon ?? [])),
    silenced: layers.flatMap((layer) => (layer.silenced ?? []).map(({ name }) => name)),
    definitions: layers.flatMap((layer) => layer.definitions ?? []),
    glossaries: layers.flatMap((layer) => layer.glossaries ?? []),
  };
}

/** A severity alone leaves the options of an earlier layer standing, and the other way round. */
function mergeSettings(earlier: RuleSetting | undefined, later: RuleSetting): RuleSetting {
  const severity = later.severity ?? earlier?.severity;
  return {
    ...(severity === undefined ? {} : { severity }),
    options: { ...earlier?.options, ...later.options },
  };
}

function lastOf<K extends keyof ConfigLayer>(layers: readonly ConfigLayer[], key: K): Partial<Pick<ConfigLayer, K>> {
  const layer = layers.findLast((candidate) => candidate[key] !== undefined);
  return layer === undefined ? {} : ({ [key]: layer[key] } as Pick<ConfigLayer, K>);
}

/** An entry takes the place of an earlier one of its name, so that a folder can word a shared phrase in its own way. */
function lastOfEach(entries: readonly ExtraEntry[]): ExtraEntry[] {
  const last = new Map(entries.map((entry) => [`${entry.language} ${entry.id}`, entry]));
  return entries.filter((entry) => last.get(`${entry.language} ${entry.id}`) === entry);
}

import type { Rule } from '../engine/types.js';
import { LANGUAGES, type Language } from '../language/types.js';
import type { ConfigProblem } from './config-problem.js';
import type { DataEntry, DataNode, MapNode } from './data-node.js';
import { plain } from './keys.js';
import type { ConfigLayer, Override, Reference } from './layer.js';
import { ProblemList } from './problem-list.js';
import { readLexicon } from './read-lexicon.js';
import { readSectors } from './read-sectors.js';
import { readRules } from './read-rules.js';
import { OVERRIDE_KEYS, SETTING_KEYS, type SettingKey } from './setting-words.js';
import { booleanOf, EXPECTED, plainData, textOf, textsOf } from './values.js';
import { readYaml } from './yaml-node.js';

/** What a configuration file says, as far as it can be read, and what is wrong with it. */
export interface ConfigReading {
  readonly layer: ConfigLayer;
  readonly problems: readonly ConfigProblem[];
}

/** Where a configuration is read from, and what it can be about. */
export interface ConfigSource {
  /** Path of the file, for places and for the data that other rooms read. */
  readonly file: string;
  readonly rules: readonly Rule[];
  /** Key that holds the configuration in a file that is about more, such as package.json. */
  readonly key?: string;
}

/** Reads YAML or JSON, which is YAML too, as a configuration. Never throws. */
export function readConfig(text: string, source: ConfigSource): ConfigReading {
  const problems = new ProblemList(source.file, text);
  const { root, problems: broken } = readYaml(text.replace(/^\uFEFF/, ' '), 0);
  for (const { kind, span, detail } of broken) {
    problems.add(span, kind === 'too-large' ? { kind } : { kind: 'syntax', detail: detail ?? '?' });
  }
  const node = source.key === undefined ? root : entryOf(root, source.key);
  const layer = node === undefined ? { file: source.file } : readLayer(node, source, problems);
  // In a file that is misread, what else seems wrong is mostly a consequence.
  return { layer, problems: broken.length > 0 ? problems.problems.slice(0, broken.length) : problems.problems };
}

function entryOf(root: DataNode | undefined, key: string): DataNode | undefined {
  return root?.kind === 'map' ? root.entries.find((entry) => entry.key === key)?.value : undefined;
}

function readLayer(node: DataNode, source: ConfigSource, problems: ProblemList): ConfigLayer {
  const { file } = source;
  if (node.kind === 'scalar' && node.text === '') return { file };
  if (node.kind !== 'map') {
    problems.noMap(node, EXPECTED.map);
    return { file };
  }
  const known = Object.keys(SETTING_KEYS) as SettingKey[];
  return readEntries(sorted(node, known, problems), source, problems);
}

type Entries = ReadonlyMap<SettingKey, DataEntry>;

function readEntries(entries: Entries, source: ConfigSource, problems: ProblemList): ConfigLayer {
  const { file, rules } = source;
  function read<T>(key: SettingKey, reader: (node: DataNode, name: string) => T | undefined): T | undefined {
    const entry = entries.get(key);
    return entry === undefined ? undefined : reader(entry.value, entry.key);
  }
  const language = read('language', (node, name) => languageOf(node, name, problems));
  const themes = read('themes', (node, name) => listOf(node, name, problems));
  return defined({
    file,
    root: read('root', (node, name) => booleanOf(node, name, problems)),
    extends: read('extends', (node, name) => referencesOf(node, name, problems)),
    language,
    messages: read('messages', (node, name) => languageOf(node, name, problems)),
    rules: read('rules', (node) => readRules(node, rules, problems)),
    // Titles alone say what the themes are; maps say who answers for them as well.
    themes: themes?.every((item) => typeof item === 'string') ? (themes as string[]) : undefined,
    themeData: themes === undefined ? undefined : { data: themes, file },
    table: read('table', (node, name) => mapOf(node, name, problems, file)),
    sectors: read('sectors', (node) => readSectors(node, file, problems)),
    lexicon: read('lexicon', (node) => readLexicon(node, language, problems)),
    silenced: read('silence', (node, name) => referencesOf(node, name, problems)),
    definitions: read('definitions', (node, name) => textsOf(node, name, problems)),
    glossaryFiles: read('glossary', (node, name) => referencesOf(node, name, problems)),
    inline: read('inline', (node, name) => booleanOf(node, name, problems)),
    oneVision: read('oneVision', (node, name) => booleanOf(node, name, problems)),
    ignore: read('ignore', (node, name) => textsOf(node, name, problems)),
    overrides: read('overrides', (node) => overridesOf(node, source, problems)),
  });
}

/** Sorts the entries of a map by their keys; keys that nothing reads and keys that come twice are problems. */
function sorted(map: MapNode, known: readonly SettingKey[], problems: ProblemList): Entries {
  const words = new Map(known.flatMap((key) => SETTING_KEYS[key].map((word) => [plain(word), key] as const)));
  const entries = new Map<SettingKey, DataEntry>();
  for (const entry of map.entries) {
    if (entry.key === '$schema') continue;
    const key = words.get(plain(entry.key));
    const first = key && entries.get(key);
    if (key === undefined) {
      const names = known.flatMap((item) => SETTING_KEYS[item] as readonly string[]);
      problems.unknown(entry.keySpan, 'key', entry.key, names);
    } else if (first) {
      const other = first.key === entry.key ? {} : { first: first.key };
      problems.add(entry.keySpan, { kind: 'twice', name: entry.key, ...other });
    } else entries.set(key, entry);
  }
  return entries;
}

function overridesOf(node: DataNode, source: ConfigSource, problems: ProblemList): Override[] | undefined {
  if (node.kind !== 'list') {
    problems.wrongType(node, 'overrides', EXPECTED.maps);
    return undefined;
  }
  return node.items.flatMap((item) => {
    const files = item.kind === 'map' ? item.entries.find(({ key }) => FILE_KEYS.includes(key)) : undefined;
    if (item.kind !== 'map' || files === undefined) {
      problems.wrongType(item, 'overrides', OVERRIDE);
      return [];
    }
    const rest = { ...item, entries: item.entries.filter((entry) => entry !== files) };
    return [
      {
        files: textsOf(files.value, files.key, problems) ?? [],
        layer: readEntries(sorted(rest, OVERRIDE_KEYS, problems), source, problems),
      },
    ];
  });
}

const FILE_KEYS = ['files', 'bestanden'];
const OVERRIDE = { nl: '{files: [glob], rules: …}', en: '{files: [glob], rules: …}' };

function languageOf(node: DataNode, name: string, problems: ProblemList): Language | undefined {
  const text = textOf(node, name, problems);
  if (text === undefined) return undefined;
  const language = LANGUAGES.find((candidate) => candidate === text.toLowerCase().split(/[-_]/)[0]);
  if (language === undefined) problems.unknown(node.span, 'value', text, LANGUAGES);
  return language;
}

function referencesOf(node: DataNode, name: string, problems: ProblemList): Reference[] {
  if (node.kind === 'scalar' && node.text === '') return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    const text = textOf(item, name, problems);
    return text === undefined ? [] : [{ name: text, at: problems.at(item.span) }];
  });
}

function listOf(node: DataNode, name: string, problems: ProblemList): unknown[] | undefined {
  if (node.kind === 'list') return node.items.map(plainData);
  problems.wrongType(node, name, EXPECTED.maps);
  return undefined;
}

function mapOf(
  node: DataNode,
  name: string,
  problems: ProblemList,
  file: string,
): { data: unknown; file: string } | undefined {
  if (node.kind === 'map') return { data: plainData(node), file };
  problems.wrongType(node, name, EXPECTED.map);
  return undefined;
}

/** Leaves out what was not given, since an absent key and one that holds nothing differ when layers are merged. */
function defined(layer: { [K in keyof ConfigLayer]: ConfigLayer[K] | undefined }): ConfigLayer {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)) as unknown as ConfigLayer;
}

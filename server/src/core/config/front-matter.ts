import { LANGUAGES, type Language } from '../language/types.js';
import type { Span } from '../text/index.js';
import { vocabulary } from '../model/vocabulary.js';
import type { DataEntry, DataNode, MapNode } from './data-node.js';
import { keyOf, nearestKey } from './keys.js';
import type { DataProblem } from './problems.js';
import { readYaml } from './yaml-node.js';

/** A value of front matter that is one piece of text. */
export interface FrontMatterText {
  readonly text: string;
  readonly span: Span;
}

/** What the front matter of a draft says, with its places. Keys that are the draft's own are left alone. */
export interface FrontMatter {
  /** Span of the YAML in the draft. */
  readonly span: Span;
  /** Whether all of it could be read; if not, what seems to be missing may only be unreadable. */
  readonly readable: boolean;
  readonly root?: MapNode;
  readonly table?: DataEntry;
  readonly themes?: DataEntry;
  /** Settings for visielint itself; see the configuration. */
  readonly settings?: DataEntry;
  readonly language?: Language;
  readonly title?: FrontMatterText;
  readonly status?: FrontMatterText;
  /** The day on which it says that the draft was adopted. */
  readonly adopted?: FrontMatterText;
  readonly problems: readonly DataProblem[];
}

/** Reads the YAML between the fences; `offset` is where it begins in the draft. Never throws. */
export function readFrontMatter(yaml: string, offset: number): FrontMatter {
  const { root, problems } = readYaml(yaml, offset);
  const span = { start: offset, end: offset + yaml.length };
  const readable = problems.length === 0;
  if (root === undefined) return { span, readable, problems };
  if (root.kind !== 'map') {
    return { span, readable, problems: [...problems, { kind: 'wrong-type', span: root.span, expected: 'map' }] };
  }
  const all = [...problems];
  const entries = rootEntries(root, all);
  const language = languageOf(entries.get('lang')?.value);
  return {
    span,
    readable,
    root,
    ...pick('table', entries.get('table')),
    ...pick('themes', entries.get('themes')),
    ...pick('settings', entries.get('settings')),
    ...pick('language', language),
    ...pick('title', textOf(entries.get('title'))),
    ...pick('status', textOf(entries.get('status'))),
    ...pick('adopted', textOf(entries.get('adopted'))),
    problems: all,
  };
}

function pick<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** Only a misspelt key of ours is reported here; any other key is the draft's own. */
function rootEntries(root: MapNode, problems: DataProblem[]): Map<string, DataEntry> {
  const entries = new Map<string, DataEntry>();
  const taken = new Set(root.entries.map(({ key }) => keyOf(key, 'root')));
  for (const entry of root.entries) {
    const key = keyOf(entry.key, 'root');
    if (key === undefined) {
      const nearest = nearestKey(entry.key, 'root');
      if (nearest !== undefined && looksLikeOurs(entry.value)) {
        const isTaken = taken.has(keyOf(nearest, 'root'));
        problems.push({
          kind: 'unknown-key',
          span: entry.keySpan,
          key: entry.key,
          nearest,
          ...(isTaken ? { taken: true } : {}),
        });
      }
    } else if (!entries.has(key)) {
      entries.set(key, entry);
    } else if (entry.value.kind !== 'scalar') {
      problems.push({ kind: 'duplicate-key', span: entry.keySpan, key: entry.key });
    }
  }
  return entries;
}

function looksLikeOurs(value: DataNode): boolean {
  const map = value.kind === 'list' ? value.items[0] : value;
  if (map?.kind !== 'map') return false;
  return map.entries.some(({ key }) => keyOf(key, 'table') !== undefined || keyOf(key, 'theme') !== undefined);
}

function textOf(entry: DataEntry | undefined): FrontMatterText | undefined {
  if (entry?.value.kind !== 'scalar' || entry.value.text === '') return undefined;
  return { text: entry.value.text, span: entry.value.span };
}

function languageOf(node: DataNode | undefined): Language | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const start = node.text.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === start);
}

/** Words of a status that say that the draft was adopted; see `statuses` in the data. */
export function saysAdopted(status: string): boolean {
  const text = status.toLowerCase();
  return vocabulary.keys.statuses.adopted.some((word) => text.startsWith(word));
}

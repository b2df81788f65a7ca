import type { Language } from '../language/types.js';
import { vocabulary, type KeyGroup, type KeyWords } from '../model/vocabulary.js';
import type { DataEntry, MapNode } from './data-node.js';
import { nearest } from '../text/index.js';
import type { DataProblem } from './problems.js';

/** The entries of a map by the key that they stand for. */
export type KnownEntries = ReadonlyMap<string, DataEntry>;

/** Sorts the entries of a map by the keys of a group, and reports keys that nothing reads and keys that come twice. */
export function knownEntries(map: MapNode, group: KeyGroup, problems: DataProblem[]): KnownEntries {
  const known = new Map<string, DataEntry>();
  const taken = new Set(map.entries.map((entry) => keyOf(entry.key, group)));
  for (const entry of map.entries) {
    const key = keyOf(entry.key, group);
    const where = { span: entry.keySpan, key: entry.key, ...(map.file === undefined ? {} : { file: map.file }) };
    if (key === undefined) {
      const nearest = nearestKey(entry.key, group, languageOfKeys(map, group));
      const meant = nearest === undefined ? undefined : keyOf(nearest, group);
      problems.push({
        kind: 'unknown-key',
        ...where,
        ...(nearest === undefined ? {} : { nearest }),
        ...(meant !== undefined && taken.has(meant) ? { taken: true } : {}),
      });
      if (meant !== undefined) taken.add(meant);
    } else if (known.has(key)) {
      problems.push({ kind: 'duplicate-key', ...where });
    } else {
      known.set(key, entry);
    }
  }
  return known;
}

/** Returns the key of a group that a word stands for, in whichever language it is written. */
export function keyOf(word: string, group: KeyGroup): string | undefined {
  return indexOf(group).get(plain(word));
}

/** Returns the key word that was probably meant; of two that are as near, the one of this language. */
export function nearestKey(word: string, group: KeyGroup, language?: Language): string | undefined {
  return nearest(word, wordsOf(group, language));
}

/** Returns the word for a key that a fix writes. */
export function wordOfKey(key: string, group: KeyGroup, language: Language): string {
  return vocabulary.keys[group][key]?.[language][0] ?? key;
}

/** Returns the language that the keys of a map are written in, if they tell. */
export function languageOfKeys(map: MapNode, group: KeyGroup): Language | undefined {
  for (const { key } of map.entries) {
    const words = vocabulary.keys[group][keyOf(key, group) ?? ''];
    if (words === undefined) continue;
    const dutch = words.nl.some((word) => plain(word) === plain(key));
    const english = words.en.some((word) => plain(word) === plain(key));
    if (dutch !== english) return dutch ? 'nl' : 'en';
  }
  return undefined;
}

/** Case, accents, hyphens, underscores, spaces and apostrophes make no difference between keys. */
export function plain(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\p{M}\s_'’-]/gu, '')
    .toLowerCase();
}

const indices = new Map<KeyGroup, ReadonlyMap<string, string>>();

function indexOf(group: KeyGroup): ReadonlyMap<string, string> {
  const made = indices.get(group);
  if (made !== undefined) return made;
  const pairs = Object.entries<KeyWords>(vocabulary.keys[group]).flatMap(([key, words]) =>
    [...words.nl, ...words.en].map((word): [string, string] => [plain(word), key]),
  );
  const index = new Map(pairs);
  indices.set(group, index);
  return index;
}

function wordsOf(group: KeyGroup, first: Language = 'nl'): string[] {
  const words = Object.values<KeyWords>(vocabulary.keys[group]);
  const [own, other] = first === 'nl' ? (['nl', 'en'] as const) : (['en', 'nl'] as const);
  return [...words.flatMap((word) => word[own]), ...words.flatMap((word) => word[other])];
}

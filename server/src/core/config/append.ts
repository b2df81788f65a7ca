import type { TextEdit } from '../text/index.js';
import type { MapNode } from './data-node.js';
import { plain } from './keys.js';
import { SETTING_KEYS, type SettingKey } from './setting-words.js';
import { readYaml } from './yaml-node.js';
import type { Language } from '../language/types.js';

/** An item for a list in YAML. */
export interface NewItem {
  /** Which keys hold the list, however they are written. */
  readonly isKey: (key: string) => boolean;
  /** The key to write where there is none yet. */
  readonly key: string;
  /** The item as YAML on one line. */
  readonly item: string;
}

/** Returns the edit that adds an item to a list of a configuration; nothing where the file cannot be read as a map. */
export function addToConfig(
  text: string,
  { key, item, language }: { key: SettingKey; item: string; language: Language },
): TextEdit | undefined {
  const { root, problems } = readYaml(text.replace(/^\uFEFF/, ' '), 0);
  if (problems.length > 0) return undefined;
  const words: readonly string[] = SETTING_KEYS[key];
  const word = (language === 'nl' ? words.at(-1) : words[0]) ?? key;
  if (root === undefined || (root.kind === 'scalar' && root.text === '')) {
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : '\n';
    return insertion(text.length, `${gap}${word}: [${item}]\n`);
  }
  if (root.kind !== 'map') return undefined;
  return addToList(root, text, { isKey: (name) => words.some((each) => plain(each) === plain(name)), key: word, item });
}

/** Returns the edit that adds an item to the list under a key of a map; `text` is where the spans of the map count. */
export function addToList(map: MapNode, text: string, { isKey, key, item }: NewItem): TextEdit | undefined {
  const entry = map.entries.find((candidate) => isKey(candidate.key));
  if (!entry) return map.growth && insertion(map.growth.at, `${map.growth.before}${key}: [${item}]`);
  const { value } = entry;
  if (value.kind === 'list') {
    if (!value.growth) return undefined;
    const dash = value.growth.indent === undefined ? '' : '- ';
    return insertion(value.growth.at, `${value.growth.before}${dash}${item}`);
  }
  if (value.kind === 'map') return undefined;
  if (value.text === '') return insertion(text.indexOf(':', entry.keySpan.end) + 1, ` [${item}]`);
  return { span: value.span, text: `[${text.slice(value.span.start, value.span.end)}, ${item}]` };
}

/** Returns a text as one value of YAML, in quotes where it could be read as something else. */
export function yamlText(text: string): string {
  return /^\p{L}[\p{L}\p{N} -]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

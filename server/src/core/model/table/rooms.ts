import type { DataEntry, Growth, MapNode } from '../../config/data-node.js';
import { languageOfKeys, wordOfKey } from '../../config/keys.js';
import type { Language } from '../../language/types.js';
import type { Room, RowRoom } from '../types.js';
import type { KeyGroup } from '../vocabulary.js';

/** Returns where a missing key of a map can be added, or its empty value filled in; nothing if the map has no room. */
export function roomFor(
  key: string,
  { map, group, entry, language }: { map: MapNode; group: KeyGroup; entry: DataEntry | undefined; language: Language },
): Room | undefined {
  if (map.file !== undefined) return undefined;
  if (entry !== undefined) return roomInValue(entry);
  if (map.growth === undefined) return undefined;
  const word = wordOfKey(key, group, languageOfKeys(map, group) ?? language);
  return { ...spot(map.growth), before: `${map.growth.before}${word}: "`, after: '"', format: 'yaml' };
}

/** Returns where a decision can be added behind the others. */
export function decisionRoomIn(
  entry: DataEntry | undefined,
  { map, language }: { map: MapNode; language: Language },
): RowRoom | undefined {
  if (map.file !== undefined) return undefined;
  if (entry === undefined) return newRegister(map, language);
  const list = entry.value;
  if (list.kind !== 'list' || list.growth === undefined) return undefined;
  const first = list.items.find((item) => item.kind === 'map');
  const keys = first?.kind === 'map' ? languageOfKeys(first, 'decision') : undefined;
  const dash = list.growth.indent === undefined ? '' : '- ';
  return {
    ...spot(list.growth),
    before: `${list.growth.before}${dash}`,
    after: '',
    format: 'yaml',
    template: rowTemplate(keys ?? languageOfKeys(map, 'table') ?? language),
  };
}

function newRegister(map: MapNode, fallback: Language): RowRoom | undefined {
  const { growth } = map;
  if (growth === undefined) return undefined;
  const language = languageOfKeys(map, 'table') ?? fallback;
  const key = `${growth.before}${wordOfKey('decisions', 'table', language)}:`;
  const block = growth.indent !== undefined;
  return {
    ...spot(growth),
    before: block ? `${key}${growth.before}  - ` : `${key} [`,
    after: block ? '' : ']',
    format: 'yaml',
    template: rowTemplate(language),
  };
}

function rowTemplate(language: Language): string {
  const word = (key: string) => wordOfKey(key, 'decision', language);
  return `{ ${word('question')}: "{question}", ${word('table')}: "{table}", ${word('by')}: {by}, ${word('owner')}: "{owner}" }`;
}

function roomInValue({ value }: DataEntry): Room | undefined {
  if (value.kind !== 'scalar') return undefined;
  const gap = value.span.start === value.span.end ? ' ' : '';
  return { span: value.span, before: `${gap}"`, after: '"', format: 'yaml' };
}

function spot(growth: Growth): Pick<Room, 'span'> {
  return { span: { start: growth.at, end: growth.at } };
}

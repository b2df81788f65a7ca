import type { DataEntry, DataNode, Growth, MapNode, ScalarNode } from '../../config/data-node.js';
import type { FrontMatter } from '../../config/front-matter.js';
import { languageOfKeys, wordOfKey } from '../../config/keys.js';
import { lineEndIn } from '../../text/index.js';
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

/** Returns where another name can be added behind those of a list or a text. */
export function roomBehind(value: DataNode): Room | undefined {
  if (value.file !== undefined) return undefined;
  if (value.kind === 'list' && value.growth !== undefined) {
    const dash = value.growth.indent === undefined ? '' : '- ';
    return { ...spot(value.growth), before: `${value.growth.before}${dash}"`, after: '"', format: 'yaml' };
  }
  if (value.kind !== 'scalar') return undefined;
  const at = value.span.end - (isQuoted(value) ? 1 : 0);
  return { span: { start: at, end: at }, before: '; ', after: '', format: 'yaml' };
}

/** Quotes around a text are part of its span and not of its text. */
function isQuoted({ span, text }: ScalarNode): boolean {
  return span.end - span.start > text.length;
}

/** Returns where a table can be added to the front matter of a draft, or with front matter of its own; its value brings line ends. */
export function roomForTable({
  frontMatter,
  segments,
}: {
  frontMatter?: FrontMatter;
  segments: readonly Segment[];
}): Room | undefined {
  if (frontMatter?.table !== undefined || frontMatter?.readable === false) return undefined;
  const [first] = segments;
  const eol = lineEndIn(first?.parsed.text ?? '');
  if (frontMatter === undefined) {
    const at = first?.start ?? 0;
    return { span: { start: at, end: at }, before: `---${eol}`, after: `${eol}---${eol}${eol}`, format: 'raw' };
  }
  const { root, span } = frontMatter;
  if (root === undefined)
    return { span: { start: span.start, end: span.start }, before: '', after: eol, format: 'raw' };
  if (root.growth?.indent === undefined) return undefined;
  return { ...spot(root.growth), before: root.growth.before, after: '', format: 'raw' };
}

/** What tells where the text of a draft begins. */
interface Segment {
  readonly start: number;
  readonly parsed: { readonly text: string };
}

/** Returns where a whole map of roles can be added; its value brings its own braces. */
export function roomForRoles(map: MapNode, language: Language): Room | undefined {
  if (map.file !== undefined || map.growth === undefined) return undefined;
  const word = wordOfKey('roles', 'table', languageOfKeys(map, 'table') ?? language);
  return { ...spot(map.growth), before: `${map.growth.before}${word}: `, after: '', format: 'raw' };
}

/** A register of the table, and the values that a new row of it holds. */
interface RegisterKeys {
  readonly register: 'decisions' | 'parties';
  readonly group: 'decision' | 'party';
  readonly keys: readonly string[];
}

const REGISTERS: Readonly<Record<'decisions' | 'parties', RegisterKeys>> = {
  decisions: { register: 'decisions', group: 'decision', keys: ['question', 'table', 'by', 'owner'] },
  parties: { register: 'parties', group: 'party', keys: ['name', 'interest', 'representative', 'mandate'] },
};

/** Returns where a row can be added behind the others of a register, or where a new register can begin. */
export function rowRoomIn(
  register: 'decisions' | 'parties',
  { entry, map, language }: { entry: DataEntry | undefined; map: MapNode; language: Language },
): RowRoom | undefined {
  if (map.file !== undefined) return undefined;
  const keys = REGISTERS[register];
  const fallback = languageOfKeys(map, 'table') ?? language;
  if (entry === undefined) return newRegister(map, keys, fallback);
  const list = entry.value;
  if (list.kind !== 'list' || list.growth === undefined) return undefined;
  const first = list.items.find((item) => item.kind === 'map');
  const written = first?.kind === 'map' ? languageOfKeys(first, keys.group) : undefined;
  const dash = list.growth.indent === undefined ? '' : '- ';
  return {
    ...spot(list.growth),
    before: `${list.growth.before}${dash}`,
    after: '',
    format: 'yaml',
    template: rowTemplate(keys, written ?? fallback),
  };
}

function newRegister(map: MapNode, keys: RegisterKeys, language: Language): RowRoom | undefined {
  const { growth } = map;
  if (growth === undefined) return undefined;
  const key = `${growth.before}${wordOfKey(keys.register, 'table', language)}:`;
  const block = growth.indent !== undefined;
  return {
    ...spot(growth),
    before: block ? `${key}${growth.before}  - ` : `${key} [`,
    after: block ? '' : ']',
    format: 'yaml',
    template: rowTemplate(keys, language),
  };
}

function rowTemplate({ group, keys }: RegisterKeys, language: Language): string {
  return `{ ${keys.map((key) => `${wordOfKey(key, group, language)}: "{${key}}"`).join(', ')} }`;
}

function roomInValue({ value }: DataEntry): Room | undefined {
  if (value.kind !== 'scalar') return undefined;
  const gap = value.span.start === value.span.end ? ' ' : '';
  return { span: value.span, before: `${gap}"`, after: '"', format: 'yaml' };
}

function spot(growth: Growth): Pick<Room, 'span'> {
  return { span: { start: growth.at, end: growth.at } };
}

import { keyOf, plain } from '../config/keys.js';
import type { Draft } from '../model/types.js';
import { vocabulary, type KeyGroup, type KeyWords } from '../model/vocabulary.js';
import type { Completion } from './completion.js';

/** Which maps stand under which keys. */
const GROUPS_UNDER: Readonly<Partial<Record<KeyGroup, Readonly<Record<string, KeyGroup>>>>> = {
  root: { table: 'table', themes: 'theme' },
  table: { roles: 'roles', parties: 'party', decisions: 'decision', assumptions: 'assumption' },
};

const KEY_LINE = /^(\s*(?:-\s+)?)([\p{L}][\p{L}\s'’_-]*?)\s*:(?:\s|$)/u;

/** Returns the keys or values that can stand at an offset in the front matter; `start` is where its YAML begins. */
export function dataCompletions(draft: Draft, offset: number, start: number): Completion[] {
  const lines = draft.text.slice(start, offset).split(/\r\n|\r|\n/);
  const line = lines.at(-1) ?? '';
  const group = groupAt(lines);
  if (group === undefined) return [];
  const key = KEY_LINE.exec(line);
  if (key) return valueCompletions(draft, offset, { group, key: keyOf(key[2] ?? '', group) ?? '', line });
  const item = /^\s*-\s+/.test(line) && listKeyAbove(lines);
  if (item) return valueCompletions(draft, offset, { group: item.group, key: item.key, line });
  const typed = /[^\s-][^:]*$/.exec(line)?.[0] ?? '';
  const replaces = { start: offset - typed.length, end: offset };
  return Object.entries<KeyWords>(vocabulary.keys[group]).map(([name, words]) => ({
    label: words[draft.language][0] ?? name,
    kind: 'key',
    insert: `${words[draft.language][0] ?? name}: `,
    replaces,
  }));
}

function valueCompletions(
  draft: Draft,
  offset: number,
  { group, key, line }: { group: KeyGroup; key: string; line: string },
): Completion[] {
  const typed = /[^\s:,[\]{}"'][^:,[\]{}"']*$/.exec(line.replace(KEY_LINE, ''))?.[0]?.replace(/^-\s+/, '') ?? '';
  const replaces = { start: offset - typed.length, end: offset };
  return valuesFor(draft, group, key).map((label) => ({ label, kind: 'value', replaces }));
}

const OWNER_KEYS = new Set(['owners', 'owner', 'leads', 'parent']);

function valuesFor({ table, catalogue, language }: Draft, group: KeyGroup, key: string): readonly string[] {
  if (key === 'lang') return ['nl', 'en'];
  if (key === 'sectors') return catalogue.sectors.map(({ label }) => label[language]);
  if (OWNER_KEYS.has(key)) return table.parties.map(({ name }) => name);
  if (group === 'decision' && key === 'table') return vocabulary.bodies.political;
  return [];
}

/** Returns the map that the last line stands in, read from how far the lines above are indented. */
function groupAt(lines: readonly string[]): KeyGroup | undefined {
  let group: KeyGroup = 'root';
  for (const key of pathTo(lines)) {
    const next: KeyGroup | undefined = GROUPS_UNDER[group]?.[keyOf(key, group) ?? ''];
    if (next === undefined) return undefined;
    group = next;
  }
  return group;
}

/** Returns the keys that the last line stands under, outermost first. */
function pathTo(lines: readonly string[]): string[] {
  const path: string[] = [];
  let indent = indentOf(lines.at(-1) ?? '');
  for (const line of lines.slice(0, -1).reverse()) {
    if (indent === 0) break;
    const key = KEY_LINE.exec(line);
    if (!key) continue;
    const own = (key[1] ?? '').replace(/-\s+$/, '').length;
    // What follows on the line of its key is no map that another line could stand in.
    if (own >= indent || line.slice(key[0].length).trim() !== '') continue;
    path.unshift(key[2] ?? '');
    indent = own;
  }
  return path;
}

/** An item of a list of names stands under the key of that list. */
function listKeyAbove(lines: readonly string[]): { group: KeyGroup; key: string } | undefined {
  const path = pathTo(lines);
  let group: KeyGroup = 'root';
  for (const key of path) {
    const next: KeyGroup | undefined = GROUPS_UNDER[group]?.[keyOf(key, group) ?? ''];
    if (next === undefined) return { group, key: keyOf(key, group) ?? plain(key) };
    group = next;
  }
  return undefined;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

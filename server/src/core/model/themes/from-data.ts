import type { DataEntry, DataNode } from '../../config/data-node.js';
import { knownEntries } from '../../config/keys.js';
import type { DataProblem } from '../../config/problems.js';
import type { Span } from '../../text/index.js';
import { optional } from '../table/from-data.js';
import { roomBehind } from '../table/rooms.js';
import { isEmpty, itemsOf, namesOf, textOf, textsOf, wrongType } from '../table/values.js';
import type { OwnerRole } from '../vocabulary.js';
import type { OwnerSlot } from './slot.js';

/** A theme as front matter or configuration names it. */
export interface DeclaredTheme {
  readonly title: string;
  readonly span: Span;
  readonly file?: string;
  readonly slots: readonly OwnerSlot[];
  readonly sectors: readonly string[];
}

const ROLES: readonly (readonly [string, OwnerRole])[] = [
  ['owners', 'owner'],
  ['leads', 'lead'],
  ['clients', 'client'],
  ['portfolio', 'portfolio'],
];

/** Reads the list of themes of front matter or configuration. */
export function themesFromData(entry: DataEntry, problems: DataProblem[]): DeclaredTheme[] {
  return itemsOf(entry, problems).flatMap((item) => themeOf(item, problems));
}

/** A theme may be written as a bare title. */
function themeOf(node: DataNode, problems: DataProblem[]): DeclaredTheme[] {
  const file = optional('file', node.file);
  if (node.kind === 'scalar')
    return isEmpty(node) ? [] : [{ title: node.text, span: node.span, slots: [], sectors: [], ...file }];
  if (node.kind === 'list') {
    problems.push(wrongType({ key: '', value: node }, 'map'));
    return [];
  }
  const entries = knownEntries(node, 'theme', problems);
  const title = textOf(entries.get('title'), problems) ?? textOf(entries.get('id'), problems);
  const slots = ROLES.flatMap(([key, role]) => slotsOf(entries.get(key), role, problems));
  const sectors = textsOf(entries.get('sectors'), problems);
  if (title === undefined) {
    problems.push({ kind: 'wrong-type', span: node.span, key: 'title', expected: 'text', ...file });
    return [];
  }
  return [{ title: title.value, span: title.span, slots, sectors, ...file }];
}

/** An item of a list is one name; a text may hold several. */
function slotsOf(entry: DataEntry | undefined, role: OwnerRole, problems: DataProblem[]): OwnerSlot[] {
  if (entry === undefined) return [];
  const { value } = entry;
  const base = { role, shape: 'front-matter', ...optional('file', value.file) } as const;
  if (value.kind === 'scalar') {
    // Quotes around a text are part of its span and not of its text.
    const quote = value.span.end - value.span.start === value.text.length + 2 ? 1 : 0;
    const span = { start: value.span.start + quote, end: value.span.end - quote };
    return [{ ...base, ...span, text: value.text, many: /[sn]$/u.test(entry.key) }];
  }
  const room = roomBehind(value);
  return namesOf(entry, problems).map((name) => ({
    ...base,
    ...name.span,
    text: name.value,
    many: false,
    whole: true,
    ...optional('room', room),
  }));
}

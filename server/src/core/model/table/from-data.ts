import type { DataEntry, DataNode, MapNode } from '../../config/data-node.js';
import { knownEntries, type KnownEntries } from '../../config/keys.js';
import type { DataProblem } from '../../config/problems.js';
import type { Language } from '../../language/types.js';
import type { Assumption, Decision, Party, PartyKey, Placed, Room, Table, TableRole } from '../types.js';
import { NO_PARTS, type TableParts } from './parts.js';
import { holdsBlank, knownValue, saidValue } from './diffuse.js';
import { roomBehind, roomFor, roomForRoles, rowRoomIn } from './rooms.js';
import { dateOf, isEmpty, itemsOf, namesOf, textOf, textsOf, wrongType } from './values.js';

const ROLES: readonly TableRole[] = ['chair', 'facilitator', 'pen-holder'];
const PARTY_KEYS: readonly PartyKey[] = ['interest', 'representative', 'mandate'];

/** Reads the table from front matter or configuration; `language` is that of keys that a fix adds where none tell. */
export function tableFromData(entry: DataEntry, language: Language): TableParts {
  const problems: DataProblem[] = [];
  const places = entry.value.file === undefined ? { table: entry.keySpan } : {};
  if (isEmpty(entry.value)) return { ...NO_PARTS, places };
  if (entry.value.kind !== 'map') return { ...NO_PARTS, places, problems: [wrongType(entry, 'map')] };
  const map = entry.value;
  const entries = knownEntries(map, 'table', problems);
  const roles = rolesOf(entries.get('roles'), language, problems);
  const room = (key: 'commission' | 'commissioners') => {
    const rest = entries.get(key);
    return rest !== undefined && !isEmpty(rest.value)
      ? roomBehind(rest.value)
      : roomFor(key, { map, group: 'table', entry: rest, language });
  };
  return {
    ...optional('commission', textOf(entries.get('commission'), problems)),
    commissioners: namesOf(entries.get('commissioners'), problems),
    ...optional('adoption', dateOf(entries.get('adoption'), problems)),
    roles: roles.roles,
    parties: itemsOf(entries.get('parties'), problems).flatMap((item) => partyOf(item, language, problems)),
    decisions: itemsOf(entries.get('decisions'), problems).flatMap((item) => decisionOf(item, problems)),
    assumptions: itemsOf(entries.get('assumptions'), problems).flatMap((item) => assumptionOf(item, problems)),
    problems,
    places: { ...places, ...keyPlaces(entries, map) },
    rooms: {
      ...roles.rooms,
      ...optional('commission', room('commission')),
      ...optional('commissioners', room('commissioners')),
      ...optional('roles', entries.has('roles') ? undefined : roomForRoles(map, language)),
    },
    ...optional('decisionRoom', rowRoomIn('decisions', { entry: entries.get('decisions'), map, language })),
    ...optional('partyRoom', rowRoomIn('parties', { entry: entries.get('parties'), map, language })),
  };
}

export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function keyPlaces(entries: KnownEntries, map: MapNode): Table['places'] {
  if (map.file !== undefined) return {};
  const keys = ['roles', 'parties', 'decisions', 'commissioners'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (entries.get(key)?.keySpan ? [[key, entries.get(key)?.keySpan]] : [])),
  );
}

function rolesOf(
  entry: DataEntry | undefined,
  language: Language,
  problems: DataProblem[],
): { roles: Table['roles']; rooms: Partial<Record<TableRole, Room>> } {
  if (entry === undefined || isEmpty(entry.value)) return { roles: {}, rooms: {} };
  if (entry.value.kind !== 'map') {
    problems.push(wrongType(entry, 'map'));
    return { roles: {}, rooms: {} };
  }
  const map = entry.value;
  const entries = knownEntries(map, 'roles', problems);
  const roles: Partial<Record<TableRole, Placed<string>>> = {};
  const rooms: Partial<Record<TableRole, Room>> = {};
  for (const role of ROLES) {
    const name = rolePerson(entries.get(role), problems);
    const room = roomFor(role, { map, group: 'roles', entry: entries.get(role), language });
    if (name !== undefined) roles[role] = name;
    else if (room !== undefined) rooms[role] = room;
  }
  return { roles, rooms };
}

/** A role may be shared; the names are kept together, for it is the role that must be filled. */
function rolePerson(entry: DataEntry | undefined, problems: DataProblem[]): Placed<string> | undefined {
  if (entry?.value.kind !== 'list') return textOf(entry, problems);
  const names = namesOf(entry, problems);
  const { span, file } = entry.value;
  return names.length === 0
    ? undefined
    : { value: names.map((name) => name.value).join('; '), span, ...optional('file', file) };
}

/** A party may be written as a bare name. */
function partyOf(node: DataNode, language: Language, problems: DataProblem[]): Party[] {
  const file = optional('file', node.file);
  if (node.kind === 'scalar') {
    return isEmpty(node) ? [] : [{ name: node.text, aliases: [], sectors: [], rooms: {}, span: node.span, ...file }];
  }
  if (node.kind === 'list') {
    problems.push(wrongType({ key: '', value: node }, 'map'));
    return [];
  }
  const entries = knownEntries(node, 'party', problems);
  const name = textOf(entries.get('name'), problems);
  if (name === undefined) {
    problems.push({ kind: 'wrong-type', span: node.span, key: 'name', expected: 'text', ...file });
    return [];
  }
  const said = PARTY_KEYS.map((key) => [key, knownValue(textOf(entries.get(key), problems)?.value)] as const);
  const rooms = said.flatMap(([key, value]) => {
    const room =
      value === undefined ? roomFor(key, { map: node, group: 'party', entry: entries.get(key), language }) : undefined;
    return room === undefined ? [] : [[key, room] as const];
  });
  return [
    {
      name: name.value,
      aliases: textsOf(entries.get('aliases'), problems),
      sectors: textsOf(entries.get('sectors'), problems),
      ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
      ...optional('parent', textOf(entries.get('parent'), problems)?.value),
      rooms: Object.fromEntries(rooms),
      span: name.span,
      ...file,
    },
  ];
}

function decisionOf(node: DataNode, problems: DataProblem[]): Decision[] {
  const file = optional('file', node.file);
  if (node.kind === 'scalar')
    return isEmpty(node) ? [] : [{ question: node.text, span: node.span, source: 'register', ...file }];
  if (node.kind === 'list') {
    problems.push(wrongType({ key: '', value: node }, 'map'));
    return [];
  }
  const entries = knownEntries(node, 'decision', problems);
  const question = textOf(entries.get('question'), problems);
  const written = textOf(entries.get('table'), problems);
  const table = saidValue(written);
  const by = dateOf(entries.get('by'), problems);
  if (question === undefined) {
    problems.push({ kind: 'wrong-type', span: node.span, key: 'question', expected: 'text', ...file });
    return [];
  }
  return [
    {
      question: question.value,
      ...optional('table', table?.value),
      ...optional('tableSpan', table?.span),
      ...optional('blank', holdsBlank(written?.value, scalarOf(entries.get('by')))),
      ...optional('by', by?.value),
      ...optional('bySpan', by?.span),
      ...optional('owner', saidValue(textOf(entries.get('owner'), problems))?.value),
      ...optional('outcome', saidValue(textOf(entries.get('outcome'), problems))?.value),
      span: question.span,
      source: 'register',
      ...file,
    },
  ];
}

function scalarOf(entry: DataEntry | undefined): string | undefined {
  return entry?.value.kind === 'scalar' ? entry.value.text : undefined;
}

function assumptionOf(node: DataNode, problems: DataProblem[]): Assumption[] {
  const file = optional('file', node.file);
  if (node.kind === 'scalar') return isEmpty(node) ? [] : [{ assumption: node.text, span: node.span, ...file }];
  if (node.kind === 'list') {
    problems.push(wrongType({ key: '', value: node }, 'map'));
    return [];
  }
  const entries = knownEntries(node, 'assumption', problems);
  const assumption = textOf(entries.get('assumption'), problems);
  const about = textOf(entries.get('about'), problems)?.value;
  const tested = textOf(entries.get('tested'), problems)?.value;
  if (assumption === undefined) return [];
  return [
    {
      assumption: assumption.value,
      ...optional('about', about),
      ...optional('tested', tested),
      span: assumption.span,
      ...file,
    },
  ];
}

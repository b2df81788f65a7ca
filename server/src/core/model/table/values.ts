import { readDate } from '../dates/index.js';
import type { DataEntry, DataNode } from '../../config/data-node.js';
import type { DataProblem, Expected } from '../../config/problems.js';
import { keyOf } from '../../config/keys.js';
import type { Placed } from '../types.js';
import { saidValue } from './diffuse.js';
import { splitNames } from './split-names.js';
import { createRegister } from './register.js';

const NO_REGISTER = createRegister([]);

/** Returns a value with the place where it stands. */
export function placed<T>(value: T, { span, file }: Pick<DataNode, 'span' | 'file'>): Placed<T> {
  return file === undefined ? { value, span } : { value, span, file };
}

/** Returns the text of an entry; nothing for an empty one, and a problem for a list or a map. */
export function textOf(entry: DataEntry | undefined, problems: DataProblem[]): Placed<string> | undefined {
  if (entry === undefined) return undefined;
  const { value } = entry;
  if (value.kind === 'scalar') return value.text.trim() === '' ? undefined : placed(value.text.trim(), value);
  const person = personOf(value);
  if (person === undefined) problems.push(wrongType(entry, 'text'));
  return person;
}

/** Returns the names of an entry: one, a row of them in one text, or a list. */
export function namesOf(entry: DataEntry | undefined, problems: DataProblem[]): Placed<string>[] {
  if (entry === undefined) return [];
  const { value } = entry;
  if (value.kind === 'scalar') return namesInText(value.text, value, entry.key.endsWith('s'));
  if (value.kind === 'map') {
    const person = personOf(value);
    if (person === undefined) problems.push(wrongType(entry, 'names'));
    return person === undefined ? [] : [person];
  }
  return value.items.flatMap((item) => {
    const name = item.kind === 'scalar' ? placed(item.text.trim(), item) : personOf(item);
    if (name === undefined) problems.push(wrongType({ ...entry, value: item }, 'text'));
    return name === undefined || name.value === '' ? [] : [name];
  });
}

/** Returns the texts of a list, or of one text. */
export function textsOf(entry: DataEntry | undefined, problems: DataProblem[]): string[] {
  if (entry?.value.kind === 'scalar') return entry.value.text === '' ? [] : entry.value.text.split(/\s*[,;]\s*/u);
  return namesOf(entry, problems).map((name) => name.value);
}

/** Returns the date of an entry as `YYYY-MM-DD`. A season or a year is too loose to count on, and a problem. */
export function dateOf(entry: DataEntry | undefined, problems: DataProblem[]): Placed<string> | undefined {
  const text = saidValue(textOf(entry, problems));
  if (entry === undefined || text === undefined) return undefined;
  const reading = readDate(text.value);
  if (reading.kind === 'date' && EXACT.has(reading.precision)) return { ...text, value: reading.date };
  problems.push({
    kind: reading.kind === 'impossible' ? 'no-such-date' : 'no-date',
    ...at(entry.value),
    key: entry.key,
    value: text.value,
  });
  return undefined;
}

const EXACT: ReadonlySet<string> = new Set(['day', 'month', 'quarter', 'half', 'part']);

/** Returns the items of an entry that should be a list of maps. */
export function itemsOf(entry: DataEntry | undefined, problems: DataProblem[]): readonly DataNode[] {
  if (entry === undefined || isEmpty(entry.value)) return [];
  if (entry.value.kind === 'list') return entry.value.items;
  problems.push(wrongType(entry, 'list'));
  return [];
}

export function isEmpty(node: DataNode): boolean {
  return node.kind === 'scalar' && node.text.trim() === '';
}

export function wrongType({ key, value }: Pick<DataEntry, 'key' | 'value'>, expected: Expected): DataProblem {
  return { kind: 'wrong-type', ...at(value), key, expected };
}

function at({ span, file }: DataNode): Pick<DataProblem, 'span' | 'file'> {
  return file === undefined ? { span } : { span, file };
}

function namesInText(text: string, node: DataNode, many: boolean): Placed<string>[] {
  return splitNames(text, NO_REGISTER, { many }).map((piece) => placed(text.slice(piece.start, piece.end), node));
}

/** `{naam: J. Jansen, functie: ..., afdeling: Mobiliteit}` is written "J. Jansen (Mobiliteit)". */
function personOf(node: DataNode): Placed<string> | undefined {
  if (node.kind !== 'map') return undefined;
  const parts = new Map(node.entries.map((entry) => [keyOf(entry.key, 'person'), entry.value] as const));
  const text = (key: string) => {
    const part = parts.get(key);
    return part?.kind === 'scalar' ? part.text.trim() : '';
  };
  const name = text('name') || text('function');
  const unit = text('unit');
  if (name === '' && unit === '') return undefined;
  return placed(name === '' ? unit : unit === '' ? name : `${name} (${unit})`, node);
}

import type { DataNode } from './data-node.js';
import type { ProblemList } from './problem-list.js';

export const EXPECTED = {
  text: { nl: 'een tekst', en: 'a text' },
  texts: { nl: 'een lijst van teksten', en: 'a list of texts' },
  number: { nl: 'een getal', en: 'a number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  map: { nl: 'een lijst van sleutels met waarden', en: 'a map of keys with values' },
  maps: { nl: 'een lijst', en: 'a list' },
} as const;

/** Returns the text of a scalar that is not empty; anything else is a problem. */
export function textOf(node: DataNode, name: string, problems: ProblemList): string | undefined {
  if (node.kind === 'scalar' && node.text !== '') return node.text;
  problems.wrongType(node, name, EXPECTED.text);
  return undefined;
}

/** Returns the texts of a list; one text alone is a list of one. */
export function textsOf(node: DataNode, name: string, problems: ProblemList): string[] | undefined {
  if (node.kind === 'scalar') return node.text === '' ? [] : [node.text];
  if (node.kind === 'list') return node.items.flatMap((item) => textOf(item, name, problems) ?? []);
  problems.wrongType(node, name, EXPECTED.texts);
  return undefined;
}

export function booleanOf(node: DataNode, name: string, problems: ProblemList): boolean | undefined {
  if (node.kind === 'scalar' && BOOLEANS.has(node.text)) return BOOLEANS.get(node.text);
  problems.wrongType(node, name, EXPECTED.boolean);
  return undefined;
}

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['ja', true],
  ['nee', false],
]);

/** Returns a tree as plain data, for the rooms that read it themselves. */
export function plainData(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainData);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainData(value)]));
}

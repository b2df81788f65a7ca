import { InvalidArgumentError } from 'commander';
import { nearest, rules, severityOf } from '../core/index.js';
import { FORMATS, type FormatName } from '../report/index.js';
import type { OutputFlag, RuleFlag } from './lint-options.js';
import type { Shard } from './shard.js';

/**
 * Returns a reader for an argument that must be one of some names; a wrong one is answered with the nearest. What is in
 * `unnamed` is taken too, and not advised.
 */
export function oneOf<T extends string>(names: readonly T[], unnamed: readonly T[] = []): (value: string) => T {
  const read = (value: string): T => {
    const found = [...names, ...unnamed].find((name) => name === value);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`${didYouMean(value, names)}It is one of: ${names.join(', ')}.`);
  };
  choices.set(read, names);
  return read;
}

/** What readers of arguments take, for those who complete them. */
const choices = new WeakMap<object, readonly string[]>();

/** Returns what an option or argument can be, if that is a closed list. */
export function choicesOf({ parseArg }: { parseArg?: unknown }): readonly string[] {
  if (parseArg === checkRule) return rules.map(({ id }) => id);
  return (typeof parseArg === 'function' && choices.get(parseArg)) || [];
}

/** Reads `id:severity`; gathers what comes several times. */
export function ruleFlag(value: string, earlier: readonly RuleFlag[] = []): RuleFlag[] {
  const at = value.lastIndexOf(':');
  const [id, word] = at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
  checkRule(id);
  const severity = severityOf(word);
  if (severity === undefined) {
    throw new InvalidArgumentError(
      `${word === '' ? 'A severity is missing. ' : ''}Write ${id}:error, :warning, :info, :hint or :off.`,
    );
  }
  return [...earlier, { id, severity }];
}

/** Formats that a file's ending tells. */
const BY_ENDING: readonly (readonly [ending: string, format: OutputFlag['format']])[] = [
  ['.docx', 'docx'],
  ['.html', 'html'],
  ['.sarif', 'sarif'],
  ['.csv', 'csv'],
];

/** Reads `format=file`, or a file whose ending tells the format; gathers what comes several times. */
export function outputFlag(value: string, earlier: readonly OutputFlag[] = []): OutputFlag[] {
  const ending = BY_ENDING.find(([end]) => !value.includes('=') && value.toLowerCase().endsWith(end));
  if (ending) return [...earlier, { format: ending[1], path: value }];
  const at = value.indexOf('=');
  const path = value.slice(at + 1);
  if (at < 0 || path === '') throw new InvalidArgumentError('Write a format and a file, such as sarif=out.sarif.');
  const format = oneOf(Object.keys(FORMATS) as FormatName[])(value.slice(0, at));
  return [...earlier, { format, path }];
}

/** Returns the id if it is a rule's. */
export function checkRule(id: string): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  throw new InvalidArgumentError(`There is no rule "${id}". ${didYouMean(id, ids)}See: visielint rules`);
}

/** Reads `i/n`: the i-th of n parts, from 1. */
export function shardFlag(value: string): Shard {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new InvalidArgumentError('Write which part of how many, such as 1/4.');
}

export function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 0.');
}

function didYouMean(value: string, names: readonly string[]): string {
  const meant = nearest(value, names);
  return meant === undefined ? '' : `Did you mean ${meant}? `;
}

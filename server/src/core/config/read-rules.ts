import type { OptionSpec, OptionValues, Rule, Severity } from '../engine/types.js';
import type { DataNode } from './data-node.js';
import type { ProblemList } from './problem-list.js';
import { SEVERITIES, SEVERITY_WORDS } from './setting-words.js';
import type { RuleSetting } from './types.js';
import { booleanOf, EXPECTED, textOf, textsOf } from './values.js';

/** Reads the map of rules: `id: severity`, `id: [severity, options]` or `id: options`. */
export function readRules(
  node: DataNode,
  rules: readonly Rule[],
  problems: ProblemList,
): Record<string, RuleSetting> | undefined {
  if (node.kind !== 'map') {
    problems.wrongType(node, 'rules', EXPECTED.map);
    return undefined;
  }
  const settings: Record<string, RuleSetting> = {};
  for (const { key, keySpan, value } of node.entries) {
    const rule = rules.find((candidate) => candidate.id === key);
    if (!rule) {
      problems.unknown(
        keySpan,
        'rule',
        key,
        rules.map(({ id }) => id),
      );
      continue;
    }
    const setting = readSetting(value, rule, problems);
    if (setting) settings[rule.id] = setting;
  }
  return settings;
}

/** Returns the severity that a word stands for, in either language. */
export function severityOf(word: string): Severity | 'off' | undefined {
  return Object.hasOwn(SEVERITY_WORDS, word.toLowerCase()) ? SEVERITY_WORDS[word.toLowerCase()] : undefined;
}

function readSetting(node: DataNode, rule: Rule, problems: ProblemList): RuleSetting | undefined {
  if (node.kind === 'map') return { options: readOptions(node, rule, problems) };
  const [first, second] = node.kind === 'list' ? node.items : [node];
  if (first?.kind !== 'scalar' || (node.kind === 'list' && node.items.length > 2)) {
    problems.wrongType(node, rule.id, SETTING);
    return undefined;
  }
  const severity = severityOf(first.text);
  if (severity === undefined) problems.unknown(first.span, 'severity', first.text, [...SEVERITIES, 'off']);
  const options = second === undefined ? {} : readOptions(second, rule, problems);
  return { ...(severity === undefined ? {} : { severity }), options };
}

const SETTING = {
  nl: 'error, warning, info, hint of off, of [ernst, {opties}]',
  en: 'error, warning, info, hint or off, or [severity, {options}]',
};

function readOptions(node: DataNode, rule: Rule, problems: ProblemList): OptionValues {
  if (node.kind !== 'map') {
    problems.wrongType(node, rule.id, EXPECTED.map);
    return {};
  }
  const declared = rule.options ?? {};
  const values: Record<string, OptionValues[string]> = {};
  for (const { key, keySpan, value } of node.entries) {
    const option = Object.hasOwn(declared, key) ? declared[key] : undefined;
    if (!option) {
      problems.unknown(keySpan, 'option', key, Object.keys(declared));
      continue;
    }
    const read = readOption(value, key, option, problems);
    if (read !== undefined) values[key] = read;
  }
  return values;
}

function readOption(
  node: DataNode,
  name: string,
  option: OptionSpec,
  problems: ProblemList,
): OptionValues[string] | undefined {
  switch (option.type) {
    case 'string':
      return textOf(node, name, problems);
    case 'string-list':
      return textsOf(node, name, problems);
    case 'boolean':
      return booleanOf(node, name, problems);
    case 'number':
      return numberOf(node, name, option, problems);
  }
}

function numberOf(node: DataNode, name: string, option: OptionSpec, problems: ProblemList): number | undefined {
  const { minimum = -Infinity, maximum = Infinity } = option;
  const value = node.kind === 'scalar' && NUMBER.test(node.text) ? Number(node.text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  const bounds = [
    ...(option.minimum === undefined ? [] : [`≥ ${option.minimum}`]),
    ...(option.maximum === undefined ? [] : [`≤ ${option.maximum}`]),
  ].join(', ');
  const suffix = bounds === '' ? '' : ` (${bounds})`;
  problems.wrongType(node, name, { nl: `${EXPECTED.number.nl}${suffix}`, en: `${EXPECTED.number.en}${suffix}` });
  return undefined;
}

const NUMBER = /^[-+]?\d+(\.\d+)?$/;

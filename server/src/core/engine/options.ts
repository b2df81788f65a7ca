import type { Config } from '../config/types.js';
import type { OptionValues, Rule } from './types.js';

/** Returns the rule's options: what the configuration sets over the defaults that the rule declares. */
export function optionsOf(rule: Rule, config: Config): OptionValues {
  const declared = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(declared), ...config.rules[rule.id]?.options };
}

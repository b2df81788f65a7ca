import type { Config } from '../config/types.js';
import type { OptionValues, Rule } from './types.js';

const known = new WeakMap<Config, Map<Rule, OptionValues>>();

/** Returns the rule's options: what the configuration sets over the defaults that the rule declares. */
export function optionsOf(rule: Rule, config: Config): OptionValues {
  let ofConfig = known.get(config);
  if (!ofConfig) known.set(config, (ofConfig = new Map<Rule, OptionValues>()));
  let options = ofConfig.get(rule);
  if (!options) ofConfig.set(rule, (options = joined(rule, config)));
  return options;
}

function joined(rule: Rule, config: Config): OptionValues {
  const declared = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(declared), ...config.rules[rule.id]?.options };
}

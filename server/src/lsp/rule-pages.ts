import { type Rule, type RulePages } from '../core/index.js';

/** Stands in a client's address for the id of the rule and for the reader's language. */
const PLACES = { rule: '{rule}', language: '{language}' } as const;

/**
 * Returns where the pages of these rules are: where the client shows them, else where the host has them as files. A
 * client says so by an address with `{rule}` and `{language}` in it.
 */
export function createRulePages(rules: readonly Rule[], { client, host }: RulePageSources): RulePages {
  const known = new Set(rules.map(({ id }) => id));
  return (rule, language) => {
    if (!known.has(rule)) return undefined;
    if (client === undefined) return host?.(rule, language);
    return client.replaceAll(PLACES.rule, rule).replaceAll(PLACES.language, language);
  };
}

interface RulePageSources {
  readonly client?: string | undefined;
  readonly host?: RulePages | undefined;
}

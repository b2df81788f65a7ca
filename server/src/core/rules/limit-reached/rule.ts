import { defineRule, type DraftRule } from '../../engine/types.js';

/** The engine itself makes these findings; the rule declares them, so that they can be configured and explained. */
export default defineRule<DraftRule>({
  id: 'limit-reached',
  scope: 'draft',
  family: 'linter',
  lessons: [0],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Van een regel zijn er in één stuk meer meldingen dan iemand leest; de rest is weggelaten.',
    en: 'A rule has more findings in one draft than anybody reads; the rest are left out.',
  },
  options: {
    most: {
      type: 'number',
      default: 2000,
      minimum: 1,
      maximum: 1_000_000,
      description: {
        nl: 'Hoeveel meldingen van één regel een stuk hoogstens krijgt.',
        en: 'How many findings of one rule a draft gets at most.',
      },
    },
  },
  check() {},
});

import { defineRule, type DraftRule } from '../../engine/types.js';

/** The engine itself makes these findings; the rule declares them, so that they can be configured and explained. */
export default defineRule<DraftRule>({
  id: 'internal-error',
  scope: 'draft',
  family: 'linter',
  lessons: [0],
  severity: 'error',
  since: '0.1.0',
  summary: {
    nl: 'Een regel van visielint is vastgelopen.',
    en: 'A rule of visielint crashed.',
  },
  check() {},
});

import { defineRule, type DraftRule } from '../../engine/types.js';

/** The engine itself makes these findings; the rule declares them, so that they can be configured and explained. */
export default defineRule<DraftRule>({
  id: 'unexplained-suppression',
  scope: 'draft',
  family: 'linter',
  lessons: [0],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een onderdrukking zonder reden.',
    en: 'A suppression without a reason.',
  },
  check() {},
});

import { messageFor, replacementFor } from '../../engine/ownership/problem-messages.js';
import { defineRule } from '../../engine/types.js';

export default defineRule({
  id: 'invalid-front-matter',
  family: 'linter',
  scope: 'draft',
  lessons: [0],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Gegevens over de tafel die niet te lezen zijn: een onbekende sleutel, een datum die niet bestaat, kapotte YAML.',
    en: 'Data about the table that cannot be read: an unknown key, a date that does not exist, broken YAML.',
  },
  check({ draft, language, report }) {
    for (const problem of draft.table.problems) {
      // The configuration's own mistakes are told where the configuration is read.
      if (problem.file !== undefined) continue;
      const fix = replacementFor(problem, language);
      report({
        span: problem.span,
        message: messageFor(problem, language),
        ...(problem.kind === 'syntax' || problem.kind === 'too-large' ? { severity: 'error' as const } : {}),
        fixes: fix === undefined ? [] : [fix],
      });
    }
    for (const { noSuchDate: span, file } of draft.decisions) {
      if (span === undefined || file !== undefined) continue;
      const value = draft.text.slice(span.start, span.end);
      report({ span, message: messageFor({ kind: 'no-such-date', span, value }, language) });
    }
  },
});

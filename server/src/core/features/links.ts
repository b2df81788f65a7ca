import type { LintResult } from '../engine/session.js';
import type { Span } from '../text/index.js';
import type { RulePages } from './rule-page.js';

/** Words of the draft that lead to a page. */
export interface DraftLink {
  readonly span: Span;
  readonly target: string;
}

/** Returns the rule names in suppressions, each with the page that explains it. */
export function linksOf({ draft, suppressions }: LintResult, pages: RulePages): DraftLink[] {
  return suppressions.flatMap(({ span, rules }) =>
    rules.flatMap((rule) => {
      const target = pages(rule, draft.language);
      const place = target === undefined ? undefined : placeOf(rule, span, draft.text);
      return target === undefined || place === undefined ? [] : [{ span: place, target }];
    }),
  );
}

function placeOf(rule: string, comment: Span, text: string): Span | undefined {
  const at = text.slice(comment.start, comment.end).search(new RegExp(`(?<![\\w-])${rule}(?![\\w-])`));
  if (at < 0) return undefined;
  const start = comment.start + at;
  return { start, end: start + rule.length };
}

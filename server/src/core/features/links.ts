import type { LintResult } from '../engine/session.js';
import type { Language } from '../language/types.js';
import type { Span } from '../text/index.js';
import { rulePage } from './rule-page.js';

/** Words of the draft that lead to a page. */
export interface DraftLink {
  readonly span: Span;
  readonly target: string;
}

/** Returns the rule names in suppressions, each with the page that explains it. */
export function linksOf({ draft, suppressions }: LintResult, known: ReadonlySet<string>): DraftLink[] {
  return suppressions.flatMap(({ span, rules }) =>
    rules.filter((rule) => known.has(rule)).flatMap((rule) => placeOf(rule, span, draft.text, draft.language)),
  );
}

function placeOf(rule: string, comment: Span, text: string, language: Language): DraftLink[] {
  const at = text.slice(comment.start, comment.end).search(new RegExp(`(?<![\\w-])${rule}(?![\\w-])`));
  if (at < 0) return [];
  const start = comment.start + at;
  return [{ span: { start, end: start + rule.length }, target: rulePage(rule, language) }];
}

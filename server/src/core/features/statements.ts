import type { Draft, Statement } from '../model/types.js';
import type { Span } from '../text/index.js';

/** Returns the statements of the segments from `first` up to `end`; offsets as in their segments. */
export function statementsOf(draft: Draft, first: number, end: number): Statement[] {
  return draft.segments.slice(first, end).flatMap(({ model }) => model.statements);
}

/** Returns the statements that touch a span, with the offset that turns their places into places of the draft. */
export function statementsIn(draft: Draft, span: Span): { readonly statement: Statement; readonly offset: number }[] {
  const found: { statement: Statement; offset: number }[] = [];
  for (const { start, end, model } of draft.segments) {
    if (start >= span.end || end <= span.start) continue;
    for (const statement of model.statements) {
      if (start + statement.start < span.end && start + statement.end > span.start) {
        found.push({ statement, offset: start });
      }
    }
  }
  return found;
}

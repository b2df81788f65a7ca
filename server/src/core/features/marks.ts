import type { LintResult } from '../engine/session.js';
import type { Span } from '../text/index.js';
import { statementsIn } from './statements.js';

export const MARK_KINDS = ['owner', 'decision', 'anchor'] as const;

/** A stretch that an editor may colour: an owner, a decision, or something that can be held against the author. */
export interface Mark extends Span {
  readonly kind: (typeof MARK_KINDS)[number];
}

/** Returns what is worth colouring in a span, in reading order and without overlaps. */
export function marksIn({ draft }: LintResult, span: Span): Mark[] {
  const owners = draft.themes
    .flatMap((theme) => theme.owners)
    .filter(({ file }) => file === undefined)
    .map(({ start, end }): Mark => ({ kind: 'owner', start, end }));
  const decisions = draft.decisions
    .filter(({ file, source }) => file === undefined && source === 'register')
    .map((decision): Mark => ({ kind: 'decision', ...decision.span }));
  const anchors = statementsIn(draft, span).flatMap(({ statement, offset }) =>
    statement.kind === 'commitment'
      ? statement.anchors.map((a): Mark => ({ kind: 'anchor', start: a.start + offset, end: a.end + offset }))
      : [],
  );
  return apart([...owners, ...decisions, ...anchors].filter(({ start, end }) => start < span.end && end > span.start));
}

/** Of two that overlap the longer is kept: a party's name is not taken apart by the places in it. */
function apart(marks: readonly Mark[]): Mark[] {
  let end = -1;
  const longestFirst = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return longestFirst.filter((mark) => {
    if (mark.start < end || mark.start === mark.end) return false;
    end = mark.end;
    return true;
  });
}

import type { LintResult, Span } from '../../server/src/core/index.js';

interface NamedSpan {
  readonly what: string;
  readonly span: Span;
}

/** Returns every place in the draft that a result speaks of. */
export function spansOf({ draft, findings, suppressed, suppressions }: LintResult): NamedSpan[] {
  return [
    ...[...findings, ...suppressed].flatMap((finding) => {
      const what = `a finding of ${finding.rule}`;
      return [
        { what, span: finding.span },
        ...finding.evidence.map((span) => ({ what: `evidence of ${what}`, span })),
        ...finding.related.filter(({ file }) => !file).map(({ span }) => ({ what: `what relates to ${what}`, span })),
        ...finding.fixes.flatMap(({ edits }) => edits.map(({ span }) => ({ what: `a fix of ${what}`, span }))),
      ];
    }),
    ...suppressions.map(({ span }) => ({ what: 'a suppression', span })),
    ...draft.sections.flatMap((section) => [
      { what: 'a section', span: section },
      { what: 'a heading', span: section.heading },
    ]),
    ...draft.themes.flatMap(({ span, owners }) => [
      { what: 'a theme', span },
      ...owners.filter(({ file }) => file === undefined).map((owner) => ({ what: 'an owner', span: owner })),
    ]),
    ...draft.decisions.filter(({ file }) => file === undefined).map(({ span }) => ({ what: 'a decision', span })),
    ...draft.segments.flatMap((segment) => [
      { what: 'a segment', span: segment },
      ...segment.model.statements.map(({ start, end }) => ({
        what: 'a statement',
        span: { start: segment.start + start, end: segment.start + end },
      })),
    ]),
  ];
}

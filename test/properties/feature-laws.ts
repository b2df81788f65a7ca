import fc from 'fast-check';
import { expect } from 'vitest';
import {
  actionsAt,
  applyEdits,
  completionsAt,
  definitionOf,
  findingHover,
  foldsOf,
  hintsIn,
  lensesOf,
  linksOf,
  marksIn,
  nameAt,
  occurrencesOf,
  outlineOf,
  overviewOf,
  profileAt,
  rules,
  safeEdits,
  TO_FILL_IN,
  type OutlineItem,
  type Span,
} from '../../server/src/core/index.js';
import { expectOwnMarkup } from './checks.js';
import { anyText } from './drafts.js';
import { lint } from './engine-laws.js';
import { law } from './law.js';

/** A draft and a place in it, as a share of its length. */
const place = fc.tuple(anyText, fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)));

const answersAnywhere = law(
  'an editor gets an answer at every place, and places in it lie in the text',
  30,
  place,
  ([text, share]) => {
    const result = lint(text);
    const { draft } = result;
    const at = Math.floor(share * text.length);
    const all = { start: 0, end: text.length };
    const name = nameAt(draft, at);
    const outline = flat(outlineOf(result));
    const spans: (Span | undefined)[] = [
      findingHover(result, at)?.span,
      ...completionsAt(draft, at, rules).map(({ replaces }) => replaces),
      ...actionsAt(result, { start: at, end: at }).flatMap(({ edits }) => edits.map(({ span }) => span)),
      ...(name ? [name.span, ...occurrencesOf(name, draft), definitionOf(name, draft)] : []),
      ...lensesOf(result).map(({ span }) => span),
      ...linksOf(result, (rule) => rule).map(({ span }) => span),
      ...foldsOf(result),
      ...marksIn(result, all),
      ...hintsIn(result, all).map((hint) => ({ start: hint.at, end: hint.at })),
      ...outline.flatMap(({ span, selection }) => [span, selection]),
      ...overviewOf(result).themes.map(({ span }) => span),
      profileAt(draft, at)?.heading,
    ];
    for (const span of spans) {
      if (!span) continue;
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length ? 'in the text' : span).toBe(
        'in the text',
      );
    }
    // The protocol demands that what is selected lies in what is outlined; an editor shows nothing at all otherwise.
    for (const { span, selection } of outline) {
      expect(span.start <= selection.start && selection.end <= span.end ? 'inside' : { span, selection }).toBe(
        'inside',
      );
    }
  },
);

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

const hoversAreInert = law('a hover shows words of a draft and never its markup', 30, anyText, (text) => {
  const result = lint(text);
  for (const { span } of result.findings.slice(0, 10)) {
    expectOwnMarkup(findingHover(result, span.start)?.markdown ?? '');
  }
});

const suppressionsWork = law('a suppression that is offered silences its finding', 15, anyText, (text) => {
  const result = lint(text);
  for (const { finding, edits, title } of result.findings.slice(0, 4).flatMap(({ span }) =>
    actionsAt(result, span)
      .filter(({ kind }) => kind === 'suppress')
      .slice(0, 6),
  )) {
    const reasoned = edits.map((edit) => ({ ...edit, text: edit.text.replace(TO_FILL_IN, 'zo afgesproken') }));
    const after = lint(applyEdits(text, reasoned));
    const silenced = after.suppressed.filter(({ rule }) => rule === finding.rule).length;
    const before = result.suppressed.filter(({ rule }) => rule === finding.rule).length;
    if (silenced <= before) throw new Error(`“${title}” silences nothing`);
  }
});

const safeEditsPart = law('the edits of all safe fixes can be carried out at once', 20, anyText, (text) => {
  const edits = [...safeEdits(lint(text))].sort((a, b) => a.span.start - b.span.start);
  edits.forEach(({ span }, index) => {
    const next = edits[index + 1];
    if (next && next.span.start <= span.end) throw new Error(`two edits touch at ${next.span.start}`);
  });
});

export const featureLaws = [answersAnywhere, hoversAreInert, suppressionsWork, safeEditsPart];

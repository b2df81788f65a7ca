import { DIRECTIVES, type DirectiveKind } from '../generated/directives.js';
import type { Draft } from '../model/types.js';
import type { Block, Comment } from '../parse/blocks.js';
import { shift, type Span } from '../text/index.js';

/** A suppression as written in a comment. Offsets in the whole text. */
export interface Suppression {
  readonly kind: DirectiveKind;
  /** Rule ids that it silences; empty for every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Last day on which it holds, as `YYYY-MM-DD`. */
  readonly until?: string;
  /** Span of the comment. */
  readonly span: Span;
  /** What it silences. */
  readonly reach: Span;
}

/** What the reach of a suppression is worked out from. Offsets in the whole text. */
export interface SuppressionContext {
  readonly comments: readonly Comment[];
  /** Leaf blocks in reading order; table cells carry their row. */
  readonly blocks: readonly (Span & Pick<Block, 'cell' | 'kind'>)[];
  /** Sections, outer before inner. */
  readonly sections: readonly Span[];
  readonly end: number;
}

const SHAPE = /^visielint-([a-z-]+)\b([\s\S]*)$/;
const REASON = /(?:^|\s)--\s*(?:(?:reason|reden)\s*:)?\s*([\s\S]*)$/i;
const UNTIL = /(?:^|[\s,])(?:until|tot)\s+(\d{4}-\d{2}-\d{2})/i;

/** Returns the suppressions of a draft in reading order; comments that are none are left out. */
export function readSuppressions(context: SuppressionContext): Suppression[] {
  const written = context.comments.flatMap((comment) => {
    const directive = readDirective(comment.text);
    return directive ? [{ ...directive, span: { start: comment.start, end: comment.end } }] : [];
  });
  // From the end, so that the directives that enable again are met before those that they end.
  const enables: Written[] = [];
  const found: Suppression[] = [];
  for (const directive of written.reverse()) {
    if (directive.kind !== 'enable') found.push({ ...directive, reach: reachOf(directive, enables, context) });
    // One that enables everything ends whatever stands before it, so no later one matters there.
    else if (directive.rules.length === 0) enables.splice(0, enables.length, directive);
    else enables.push(directive);
  }
  return found.reverse();
}

/** Returns whether the last day of a suppression has passed; without a date, or without knowing today, it stands. */
export function isExpired(suppression: Suppression, today: string | undefined): boolean {
  return suppression.until !== undefined && today !== undefined && suppression.until < today;
}

interface Directive {
  readonly kind: DirectiveKind;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

function readDirective(text: string): Directive | undefined {
  const shape = SHAPE.exec(text);
  const kind = shape && DIRECTIVES[shape[1] ?? ''];
  if (!kind) return undefined;
  const rest = shape[2] ?? '';
  // The dots that an editor leaves to be filled in are no reason yet.
  const reason = (REASON.exec(rest)?.[1] ?? '').replace(/^[\s.…]+$/, '').trim();
  const head = rest.replace(REASON, '');
  const until = UNTIL.exec(head)?.[1];
  const rules = head
    .replace(UNTIL, ' ')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return { kind, rules, reason, ...(until ? { until } : {}) };
}

type Written = Directive & { readonly span: Span };

/** `enables` are those behind the directive, the nearest last. */
function reachOf(directive: Written, enables: readonly Written[], context: SuppressionContext): Span {
  const from = directive.span.end;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: context.end + 1 };
    case 'disable-section':
      return sectionAround(directive.span.start, context);
    case 'disable-next-line':
      return nextBlock(from, context);
    default: {
      const end = enables.findLast((enable) => sameRules(enable, directive));
      return { start: from, end: end?.span.start ?? context.end + 1 };
    }
  }
}

function sameRules(enable: Directive, disable: Directive): boolean {
  if (enable.rules.length === 0) return true;
  return disable.rules.every((rule) => enable.rules.includes(rule)) && disable.rules.length > 0;
}

function sectionAround(offset: number, { sections, end }: SuppressionContext): Span {
  // The last section to begin before the offset holds it, for the first of the headings ends what stood above it.
  const next = firstFrom(sections, offset + 1);
  for (let at = next - 1; at >= 0; at--) {
    const section = sections[at];
    if (section && offset < section.end) return section;
  }
  return { start: 0, end: sections[0]?.start ?? end + 1 };
}

/** The block that begins first after the offset; for a cell its whole row, for a heading only the heading. */
function nextBlock(offset: number, context: SuppressionContext): Span {
  const index = firstFrom(context.blocks, offset);
  const first = context.blocks[index];
  if (!first) return { start: offset, end: offset };
  if (!first.cell) return { start: first.start, end: Math.max(first.end, first.start + 1) };
  let end = first.end;
  for (let at = index; at < context.blocks.length; at++) {
    const block = context.blocks[at];
    if (block?.cell?.table !== first.cell.table || block.cell.row !== first.cell.row) break;
    end = block.end;
  }
  return { start: first.start, end };
}

/** Returns the index of the first span that begins at or behind the offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns what the suppressions of a draft are read from. */
export function suppressionContextOf(draft: Draft): SuppressionContext {
  let blocks: SuppressionContext['blocks'] | undefined;
  return {
    comments: commentsOf(draft),
    // Few drafts hold a comment that reaches for the next block.
    get blocks() {
      return (blocks ??= draft.segments.flatMap(({ start, model }) =>
        model.blocks.map(({ kind, cell, start: from, end }) => ({
          kind,
          ...(cell ? { cell } : {}),
          start: from + start,
          end: end + start,
        })),
      ));
    },
    sections: draft.sections,
    end: draft.text.length,
  };
}

/** Most segments have none. */
function commentsOf({ segments }: Draft): Comment[] {
  const comments: Comment[] = [];
  for (const { start, model } of segments) {
    for (const comment of model.comments) comments.push({ ...comment, ...shift(comment, start) });
  }
  return comments;
}

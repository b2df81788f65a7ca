import { DIRECTIVES, type DirectiveKind } from '../generated/directives.js';
import type { Draft } from '../model/types.js';
import type { Block, Comment } from '../parse/blocks.js';
import type { Span } from '../text/index.js';

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
  const found: Suppression[] = [];
  for (const [index, directive] of written.entries()) {
    if (directive.kind === 'enable') continue;
    const later = written.slice(index + 1);
    found.push({ ...directive, reach: reachOf(directive, later, context) });
  }
  return found;
}

/** Returns whether a finding of the rule at the offset is silenced. */
export function silences(suppression: Suppression, rule: string, span: Span): boolean {
  if (suppression.rules.length > 0 && !suppression.rules.includes(rule)) return false;
  return suppression.reach.start <= span.start && span.start < suppression.reach.end;
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

function reachOf(
  directive: Directive & { span: Span },
  later: readonly (Directive & { span: Span })[],
  context: SuppressionContext,
): Span {
  const from = directive.span.end;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: context.end + 1 };
    case 'disable-section':
      return sectionAround(directive.span.start, context);
    case 'disable-next-line':
      return nextBlock(from, context);
    default: {
      const end = later.find((other) => other.kind === 'enable' && sameRules(other, directive));
      return { start: from, end: end?.span.start ?? context.end + 1 };
    }
  }
}

function sameRules(enable: Directive, disable: Directive): boolean {
  if (enable.rules.length === 0) return true;
  return disable.rules.every((rule) => enable.rules.includes(rule)) && disable.rules.length > 0;
}

function sectionAround(offset: number, context: SuppressionContext): Span {
  let found: Span = { start: 0, end: context.sections[0]?.start ?? context.end + 1 };
  for (const section of context.sections) {
    if (section.start <= offset && offset < section.end) found = section;
  }
  return found;
}

/** The block that begins first after the offset; for a cell its whole row, for a heading only the heading. */
function nextBlock(offset: number, context: SuppressionContext): Span {
  const index = context.blocks.findIndex((block) => block.start >= offset);
  const first = context.blocks[index];
  if (!first) return { start: offset, end: offset };
  if (!first.cell) return { start: first.start, end: Math.max(first.end, first.start + 1) };
  let end = first.end;
  for (const block of context.blocks.slice(index)) {
    if (block.cell?.table !== first.cell.table || block.cell.row !== first.cell.row) break;
    end = block.end;
  }
  return { start: first.start, end };
}

/** Returns what the suppressions of a draft are read from. */
export function suppressionContextOf(draft: Draft): SuppressionContext {
  let blocks: SuppressionContext['blocks'] | undefined;
  return {
    comments: draft.segments.flatMap(({ start, model }) =>
      model.comments.map((comment) => ({ ...comment, start: comment.start + start, end: comment.end + start })),
    ),
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

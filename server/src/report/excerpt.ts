import { lineStart, type Draft, type Finding, type Span } from '../core/index.js';

/** A piece of a draft that is shown with a finding. */
export interface Excerpt {
  readonly text: string;
  /** Its offset in the draft. */
  readonly start: number;
}

const LONGEST = 700;
/** It belongs to the file, not to what the writer wrote. */
const BYTE_ORDER_MARK = '\ufeff';

/** Returns the sentence that a finding is about; where there is none, the first line of what it is about. */
export function excerptOf(finding: Finding, draft: Draft): Excerpt {
  const span = sentenceAround(finding.span, draft) ?? firstLine(finding.span, draft.text);
  const { start: from, end } = clipped(span, finding);
  const start = from === 0 && draft.text.startsWith(BYTE_ORDER_MARK) ? 1 : from;
  return { text: draft.text.slice(start, end), start };
}

function sentenceAround(span: Span, draft: Draft): Span | undefined {
  const segment = lastFrom(draft.segments, span.start);
  if (!segment) return undefined;
  const statement = lastFrom(segment.model.statements, span.start - segment.start);
  if (!statement || span.start - segment.start >= statement.end) return undefined;
  if (span.end - segment.start > statement.end) return undefined;
  return { start: statement.start + segment.start, end: statement.end + segment.start };
}

/** Returns the last item that begins at or before the offset, by halving: a single line can hold a million sentences. */
function lastFrom<T extends { readonly start: number }>(items: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = items[low];
  return found && found.start <= offset ? found : undefined;
}

function firstLine(span: Span, text: string): Span {
  const from = lineStart(text, span.start);
  const length = text.slice(span.start, span.start + LONGEST * 2).search(/[\r\n]/);
  return { start: from, end: length < 0 ? Math.min(text.length, span.start + LONGEST * 2) : span.start + length };
}

/** A line of megabytes is cut to what surrounds the first thing that counted. */
function clipped(span: Span, finding: Finding): Span {
  if (span.end - span.start <= LONGEST) return span;
  const first = finding.evidence[0]?.start ?? finding.span.start;
  const start = Math.max(span.start, Math.min(first - LONGEST / 4, span.end - LONGEST));
  return { start, end: Math.min(span.end, start + LONGEST) };
}

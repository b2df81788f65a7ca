import type { Draft, Finding, Span } from '../core/index.js';

/** A piece of a draft that is shown with a finding. */
export interface Excerpt {
  readonly text: string;
  /** Its offset in the draft. */
  readonly start: number;
}

const LONGEST = 700;

/** Returns the sentence that a finding is about; where there is none, the first line of what it is about. */
export function excerptOf(finding: Finding, draft: Draft): Excerpt {
  const span = sentenceAround(finding.span, draft) ?? firstLine(finding.span, draft.text);
  const { start, end } = clipped(span, finding);
  return { text: draft.text.slice(start, end), start };
}

function sentenceAround(span: Span, draft: Draft): Span | undefined {
  const segment = segmentAt(span.start, draft);
  if (!segment) return undefined;
  const at = span.start - segment.start;
  const statement = segment.model.statements.find((item) => item.start <= at && at < item.end);
  if (!statement || span.end - segment.start > statement.end) return undefined;
  return { start: statement.start + segment.start, end: statement.end + segment.start };
}

/** Segments stand in reading order, so the one that holds an offset is found by halving. */
function segmentAt(offset: number, draft: Draft): Draft['segments'][number] | undefined {
  let low = 0;
  let high = draft.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((draft.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return draft.segments[low];
}

function firstLine(span: Span, text: string): Span {
  const from = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
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

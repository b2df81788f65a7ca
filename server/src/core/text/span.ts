/** A half-open stretch of UTF-16 offsets, `start` included and `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the span moved by `by` UTF-16 units. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Returns whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Returns where the line begins in which an offset stands; looks no farther back than that line. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Orders spans by where they begin, then by where they end; for `Array.prototype.sort`. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

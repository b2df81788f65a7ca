import type { PlacedSegment } from '../model/types.js';
import { compareSpans } from '../text/index.js';
import type { Finding } from './types.js';

/** Orders findings as they are read; at one place by rule, so that the order is always the same. */
export function byPlace(a: Finding, b: Finding): number {
  return compareSpans(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/**
 * Returns the findings of the segments and the others in reading order. Those of each segment must be in order already,
 * so that only where another one stands any place is looked at.
 */
export function inReadingOrder(
  segments: readonly PlacedSegment[],
  bySegment: readonly (readonly Finding[])[],
  others: readonly Finding[],
): Finding[] {
  const waiting = [...others].sort(byPlace);
  const all: Finding[] = [];
  let next = 0;
  for (const [index, { end }] of segments.entries()) {
    for (const finding of bySegment[index] ?? []) {
      for (let other = waiting[next]; other && other.span.start < end; other = waiting[++next]) {
        if (byPlace(finding, other) <= 0) break;
        all.push(other);
      }
      all.push(finding);
    }
    for (let other = waiting[next]; other && other.span.start < end; other = waiting[++next]) all.push(other);
  }
  for (; next < waiting.length; next++) all.push(waiting[next] as Finding);
  return all;
}

import type { Span } from '../core/index.js';

/** A text with the places that were marked in it. Offsets count in the text without the marks. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

const MARKS = /<\||\|>/g;

/**
 * Returns a text without its marks `<|` and `|>`, and the spans that they enclosed, in the order in which they open.
 * @throws Error when a mark closes nothing or is left open.
 */
export function readMarkers(source: string): Marked {
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const mark of source.matchAll(MARKS)) {
    text += source.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (mark[0] === '<|') {
      open.push(spans.length);
      spans.push({ start: text.length, end: -1 });
      continue;
    }
    const index = open.pop();
    const span = index === undefined ? undefined : spans[index];
    if (!span) throw new Error(`A mark |> closes nothing at ${mark.index}.`);
    span.end = text.length;
  }
  if (open.length > 0) throw new Error('A mark <| is not closed.');
  return { text: text + source.slice(at), spans };
}

/** Returns the text with marks around the spans; the reverse of `readMarkers`, for messages of failing tests. */
export function writeMarkers(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span) => [
    { at: span.start, mark: '<|', order: 1 },
    { at: span.end, mark: '|>', order: 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  let out = text;
  for (const { at, mark } of marks) out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

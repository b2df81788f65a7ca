import { compareSpans, type Span } from './span.js';

/** Replaces what stands in `span` of a text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Returns the text with the edits carried out. Edits may come in any order;
 * of two that overlap the one that begins first is kept and the other left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => compareSpans(a.span, b.span));
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) continue;
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
}

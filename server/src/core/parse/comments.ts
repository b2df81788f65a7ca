import type { Span } from '../text/index.js';
import type { Comment } from './blocks.js';

const LINE_START = /(?:\r\n|\r|\n)[ \t>]*/g;

/** Returns what a comment says, without the quote marks and indents at the beginning of its lines. */
export function commentText(inside: string): string {
  return inside.replace(LINE_START, '\n').trim();
}

/** Adds every comment that stands in this span of HTML source. One that is never closed is left out. */
export function collectComments(source: string, span: Span, into: Comment[]): void {
  const html = source.slice(span.start, span.end);
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const close = html.indexOf('-->', at + 4);
    if (close === -1) return;
    into.push({ start: span.start + at, end: span.start + close + 3, text: commentText(html.slice(at + 4, close)) });
    at = html.indexOf('<!--', close + 3);
  }
}

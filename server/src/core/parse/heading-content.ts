import type { Span } from '../text/index.js';
import { isBlank, skipBlanks, Unit } from './characters.js';

/** Returns where the words of a heading with number signs stand, without the signs before and after them. */
export function headingContent(text: string, heading: Span, depth: number): Span {
  const start = skipBlanks(text, heading.start + depth, heading.end);
  let end = backOverBlanks(text, start, heading.end);
  let signs = end;
  while (signs > start && text.charCodeAt(signs - 1) === Unit.hash) signs--;
  if (signs < end && (signs === start || isBlank(text.charCodeAt(signs - 1)))) end = backOverBlanks(text, start, signs);
  return { start, end };
}

function backOverBlanks(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

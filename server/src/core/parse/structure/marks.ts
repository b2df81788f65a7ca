import { isBlank, skipBlanks, Unit } from '../characters.js';

/** Returns the depth of the heading that begins here with number signs, or 0. */
export function headingDepthAt(text: string, at: number, end: number): number {
  let depth = 0;
  while (depth < 7 && at + depth < end && text.charCodeAt(at + depth) === Unit.hash) depth++;
  if (depth === 0 || depth > 6) return 0;
  return at + depth === end || isBlank(text.charCodeAt(at + depth)) ? depth : 0;
}

/** Returns the depth of the heading that a line of equals signs or dashes makes of the paragraph above it, or 0. */
export function underlineDepthAt(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== Unit.equals && mark !== Unit.dash) return 0;
  if (skipBlanks(text, runEnd(text, at, end), end) !== end) return 0;
  return mark === Unit.equals ? 1 : 2;
}

/** Returns how many backticks or tildes open fenced code here, or 0. */
export function fenceAt(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== Unit.backtick && mark !== Unit.tilde) return 0;
  const after = runEnd(text, at, end);
  if (after - at < 3) return 0;
  if (mark === Unit.tilde) return after - at;
  for (let index = after; index < end; index++) if (text.charCodeAt(index) === Unit.backtick) return 0;
  return after - at;
}

/** Returns whether the line from here on closes a fence of this mark and length. */
export function closesFence(text: string, at: number, end: number, mark: number, length: number): boolean {
  if (text.charCodeAt(at) !== mark) return false;
  const after = runEnd(text, at, end);
  return after - at >= length && skipBlanks(text, after, end) === end;
}

/** Returns whether the line from here on is three or more of one mark, with or without space between. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== Unit.asterisk && mark !== Unit.dash && mark !== Unit.underscore) return false;
  let count = 0;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === mark) count++;
    else if (!isBlank(unit)) return false;
  }
  return count >= 3;
}

/** Returns where a run of one and the same unit ends. */
export function runEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  while (at < end && text.charCodeAt(at) === unit) at++;
  return at;
}

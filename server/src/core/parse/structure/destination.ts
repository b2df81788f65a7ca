import { isLineEnd, isSpace, Unit } from '../characters.js';

const ROUND_OPEN = 40;
const ROUND_CLOSE = 41;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** Returns where the label that begins with this bracket ends, after its closing bracket; -1 if it is none. */
export function labelEndAt(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 1002);
  let seen = false;
  for (let index = at + 1; index < limit; index++) {
    const unit = text.charCodeAt(index);
    if (unit === Unit.bracketOpen) return -1;
    if (unit === Unit.bracketClose) return seen ? index + 1 : -1;
    if (!isSpace(unit)) seen = true;
    if (unit === Unit.backslash && isEscapedInLabel(text.charCodeAt(index + 1))) index++;
  }
  return -1;
}

function isEscapedInLabel(unit: number): boolean {
  return unit === Unit.bracketOpen || unit === Unit.bracketClose || unit === Unit.backslash;
}

/**
 * Returns where the target of a link ends, with or without angle brackets; -1 if there is none here.
 * `nesting` is how deep round brackets may nest.
 */
export function destinationEndAt(text: string, at: number, end: number, nesting: number): number {
  if (text.charCodeAt(at) === Unit.lessThan && at < end) return enclosedEndAt(text, at, end);
  let balance = 0;
  let index = at;
  while (index < end) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) break;
    if (isControl(unit)) return -1;
    if (unit === ROUND_CLOSE && balance === 0) break;
    if (unit === ROUND_OPEN && balance++ >= nesting) return -1;
    if (unit === ROUND_CLOSE) balance--;
    index += unit === Unit.backslash && isEscapedInDestination(text.charCodeAt(index + 1)) ? 2 : 1;
  }
  return index === at || balance > 0 ? -1 : Math.min(index, end);
}

function isEscapedInDestination(unit: number): boolean {
  return unit === ROUND_OPEN || unit === ROUND_CLOSE || unit === Unit.backslash;
}

/** NUL is no control here, since the parser of reference takes it for the replacement character. */
function isControl(unit: number): boolean {
  return (unit < 32 && unit > 0) || unit === 127;
}

function enclosedEndAt(text: string, at: number, end: number): number {
  for (let index = at + 1; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === Unit.greaterThan) return index + 1;
    if (unit === Unit.lessThan || isLineEnd(unit)) return -1;
    if (unit !== Unit.backslash) continue;
    const next = text.charCodeAt(index + 1);
    if (next === Unit.lessThan || next === Unit.greaterThan || next === Unit.backslash) index++;
  }
  return -1;
}

/** Returns where the title that begins here ends, after its closing quote; -1 if there is none here. */
export function titleEndAt(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (at >= end || (mark !== DOUBLE_QUOTE && mark !== SINGLE_QUOTE && mark !== ROUND_OPEN)) return -1;
  const close = mark === ROUND_OPEN ? ROUND_CLOSE : mark;
  for (let index = at + 1; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === close) return index + 1;
    if (unit !== Unit.backslash) continue;
    const next = text.charCodeAt(index + 1);
    if (next === close || next === Unit.backslash) index++;
  }
  return -1;
}

/** Returns the first offset from `at` on that is not white space. */
export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

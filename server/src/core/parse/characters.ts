/** Units of UTF-16 that mean something in Markdown. */
export const Unit = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  bang: 33,
  hash: 35,
  ampersand: 38,
  asterisk: 42,
  plus: 43,
  dash: 45,
  dot: 46,
  colon: 58,
  semicolon: 59,
  lessThan: 60,
  equals: 61,
  greaterThan: 62,
  at: 64,
  bracketOpen: 91,
  backslash: 92,
  bracketClose: 93,
  caret: 94,
  underscore: 95,
  backtick: 96,
  braceOpen: 123,
  pipe: 124,
  braceClose: 125,
  tilde: 126,
  byteOrderMark: 0xfeff,
} as const;

/** Returns whether the unit is a space or a tab. */
export function isBlank(unit: number): boolean {
  return unit === Unit.space || unit === Unit.tab;
}

/** Returns whether the unit ends a line. */
export function isLineEnd(unit: number): boolean {
  return unit === Unit.lineFeed || unit === Unit.carriageReturn;
}

/** Returns whether the unit is white space to Markdown. */
export function isSpace(unit: number): boolean {
  return isBlank(unit) || isLineEnd(unit);
}

/** Returns whether the unit is punctuation that a backslash can escape. */
export function isEscapable(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** Returns the first offset from `at` on, below `end`, that is neither space nor tab. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

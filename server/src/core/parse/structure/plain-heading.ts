/** Longer lines, and lines of more words, are sentences. */
const LONGEST = 100;
const MOST_WORDS = 14;
const DEEPEST = 6;
/** With fewer capitals in a row it may be a list of abbreviations. */
const LEAST_CAPITALS = 5;

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?[ \t]+(?=\p{Lu})/u;
const CAPITALS = /^\d{1,2}[.)]?[ \t]+(?=[^\p{Ll}]+$)/u;
const SENTENCE_END = /[.!?:;,][ \t]*$/;

/**
 * Returns the depth of a heading as plain text has them, on a line of its own between blank lines: "2.1 Huis en haard",
 * or "2. WAT WE WILLEN" in capitals; 0 for any other line. `start` and `end` are those of the line.
 */
export function plainHeadingDepth(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first < ZERO || first > NINE || end - start > LONGEST || !standsAlone(text, end)) return 0;
  const line = text.slice(start, end);
  if (SENTENCE_END.test(line) || line.split(/[ \t]+/).length > MOST_WORDS || line.includes('|')) return 0;
  const number = NUMBERED.exec(line)?.[1];
  if (number !== undefined) return Math.min(DEEPEST, number.split('.').length);
  return CAPITALS.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) >= LEAST_CAPITALS ? 1 : 0;
}

const ZERO = 48;
const NINE = 57;
/** What may follow: nothing, a blank line, or a heading with number signs, at which another segment begins. */
const AFTER = /[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:[\r\n]|$)| {0,3}#{1,6}(?:[ \t\r\n]|$))/y;

function standsAlone(text: string, end: number): boolean {
  if (end >= text.length) return true;
  AFTER.lastIndex = end;
  return AFTER.test(text);
}

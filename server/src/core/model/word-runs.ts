/** The runs of letters and digits of a text, in order. */
export interface WordRuns {
  /** UTF-16 offsets of each run; the end is past its last unit. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** In lower case. */
  readonly words: readonly string[];
}

/** Several word lists are looked for in the same sentence one after the other, and in parts of it. */
const MOST_TEXTS = 16;
/** A longer text is no sentence or paragraph, and is not worth keeping. */
const LONGEST_TEXT = 5000;
const known = new Map<string, WordRuns>();

/** Returns the runs of a text; those of the last few texts are kept. */
export function wordRunsOf(text: string): WordRuns {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_TEXTS) known.clear();
  const runs = readRuns(text);
  if (text.length > LONGEST_TEXT) return runs;
  known.set(text, runs);
  return runs;
}

function readRuns(text: string): WordRuns {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length;) {
    const length = at < text.length ? wordUnits(text, at) : 0;
    if (length > 0) {
      if (start < 0) start = at;
      at += length;
      continue;
    }
    if (start >= 0) {
      starts.push(start);
      ends.push(at);
      words.push(text.slice(start, at).toLowerCase());
      start = -1;
    }
    at++;
  }
  return { starts, ends, words };
}

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** Returns how many units the letter or number at an offset has; 0 if none stands there. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const letter = unit | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? 1 : 0;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_NUMBER.test(character) ? character.length : 0;
}

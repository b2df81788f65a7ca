/** Finds words of an index in a text; a word is a run of letters and digits, and stands in the index in lower case. */
export interface WordFinder<T> {
  /** Returns the first answer to a word of the index that is one, from an offset on. */
  find<R>(text: string, from: number, ask: (entry: T, start: number, end: number) => R | undefined): R | undefined;
}

export function createWordFinder<T>(index: ReadonlyMap<string, T>): WordFinder<T> {
  // First letter and length of all words of the index; most words of a text differ in these already.
  const shapes = new Set([...index.keys()].map((word) => shapeOf(word.charCodeAt(0), word.length)));

  function entryAt(text: string, start: number, end: number, isLower: boolean): T | undefined {
    if (!shapes.has(shapeOf(text.charCodeAt(start), end - start))) return undefined;
    const word = text.slice(start, end);
    // Most words are in lower case already, and to ask for it is dear.
    return index.get(isLower ? word : word.toLowerCase());
  }

  return {
    find(text, from, ask) {
      let start = -1;
      let isLower = true;
      for (let at = startOfWord(text, from); at <= text.length;) {
        const unit = at < text.length ? text.charCodeAt(at) : 0;
        const length = wordUnits(text, at, unit);
        if (length > 0) {
          if (start < 0) start = at;
          if (unit < 0x30 || (unit > 0x39 && unit < 0x61) || unit > 0x7a) isLower = false;
          at += length;
          continue;
        }
        if (start >= from) {
          const entry = entryAt(text, start, at, isLower);
          const answer = entry === undefined ? undefined : ask(entry, start, at);
          if (answer !== undefined) return answer;
        }
        start = -1;
        isLower = true;
        at++;
      }
      return undefined;
    },
  };
}

/** Returns where the run begins that an offset may stand inside of. */
function startOfWord(text: string, from: number): number {
  let at = from;
  while (at > 0 && wordUnits(text, at - 1, text.charCodeAt(at - 1)) === 1) at--;
  return at;
}

function shapeOf(unit: number, length: number): number {
  // Letters beyond ASCII may change length in lower case, so all of them are one shape.
  return unit < 0x80 ? (unit | 0x20) * 256 + Math.min(length, 255) : 0;
}

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** Returns how many units the letter or number at an offset has; 0 if none stands there. */
function wordUnits(text: string, at: number, unit: number): number {
  if (unit < 0x80) {
    const letter = unit | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? 1 : 0;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_NUMBER.test(character) ? character.length : 0;
}

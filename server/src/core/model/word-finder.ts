/** Finds words of an index in a text; a word is a run of letters and digits, and stands in the index in lower case. */
export interface WordFinder<T> {
  /** Returns the first answer to a word of the index that is one, from an offset on. */
  find<R>(text: string, from: number, ask: (entry: T, start: number, end: number) => R | undefined): R | undefined;
}

export function createWordFinder<T>(index: ReadonlyMap<string, T>): WordFinder<T> {
  // The lengths of words by their first letter, a bit for each; most words of a text differ in these already.
  const lengths = new Int32Array(128);
  for (const word of index.keys()) {
    const first = firstLetter(word.charCodeAt(0));
    lengths[first] = (lengths[first] as number) | lengthBit(first, word.length);
  }

  function entryAt(text: string, start: number, end: number): T | undefined {
    const first = firstLetter(text.charCodeAt(start));
    if (((lengths[first] as number) & lengthBit(first, end - start)) === 0) return undefined;
    const word = text.slice(start, end);
    // Most words are in lower case already.
    return index.get(word) ?? index.get(word.toLowerCase());
  }

  return {
    find(text, from, ask) {
      const { length } = text;
      let start = startOfWord(text, from);
      while (start < length) {
        let end = start;
        for (let units = 1; end < length; end += units) {
          units = wordUnits(text, end);
          if (units === 0) break;
        }
        if (end > start && start >= from) {
          const entry = entryAt(text, start, end);
          const answer = entry === undefined ? undefined : ask(entry, start, end);
          if (answer !== undefined) return answer;
        }
        start = end + 1;
      }
      return undefined;
    },
  };
}

/** Returns where the run begins that an offset may stand inside of. */
function startOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (at > 0 && wordUnits(text, at - 1) === 1) at--;
    // A letter of two units ends in a half that is none by itself.
    else if (at > 1 && wordUnits(text, at - 2) === 2) at -= 2;
    else return at;
  }
}

/** Letters beyond ASCII may change length in lower case, so all of them are one. */
function firstLetter(unit: number): number {
  return unit < 0x80 ? unit | 0x20 : 0;
}

function lengthBit(first: number, length: number): number {
  return first === 0 ? 1 : 1 << Math.min(length, 31);
}

/** 1 for letters and digits of ASCII. */
const PLAIN = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) PLAIN[unit] = /[a-z0-9]/i.test(String.fromCharCode(unit)) ? 1 : 0;

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** Returns how many units the letter or number at an offset has; 0 if none stands there. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return PLAIN[unit] as number;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_NUMBER.test(character) ? character.length : 0;
}

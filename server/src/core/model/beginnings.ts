/** A run of letters and digits at which phrases of a list may begin. */
export interface Beginning {
  /** UTF-16 offsets of the run; the end is past its last unit. */
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly word: string;
}

type ListId = number;

/** Which lists hold phrases that begin with a word. */
const listsByWord = new Map<string, ListId[]>();
let lists = 0;

/** Several word lists are looked for in the same sentence one after the other, and in parts of it. */
const MOST_TEXTS = 16;
/** A longer text is no sentence or paragraph, and is not worth keeping. */
const LONGEST_TEXT = 5000;
const known = new Map<string, ReadonlyMap<ListId, readonly Beginning[]>>();

/** Makes the words known with which the phrases of a list begin, in lower case, and returns the number of the list. */
export function registerBeginnings(words: Iterable<string>): ListId {
  const id = lists++;
  known.clear();
  for (const word of words) {
    listsByWord.set(word, [...(listsByWord.get(word) ?? []), id]);
    shapes.add(shapeOf(word.charCodeAt(0), word.length));
  }
  return id;
}

/**
 * Returns where in a text phrases of a list may begin, in order. The words of a text are looked up once for all lists;
 * most sentences hold no beginning of most lists.
 */
export function beginningsIn(text: string, list: ListId): readonly Beginning[] {
  let found = known.get(text);
  if (found === undefined) {
    found = readBeginnings(text);
    if (known.size >= MOST_TEXTS) known.clear();
    if (text.length <= LONGEST_TEXT) known.set(text, found);
  }
  return found.get(list) ?? NONE;
}

/** First letter and length of all words that are known; most words of a text differ in these already. */
const shapes = new Set<number>();

function shapeOf(unit: number, length: number): number {
  // Letters beyond ASCII may change length in lower case, so all of them are one shape.
  return unit < 0x80 ? (unit | 0x20) * 256 + Math.min(length, 255) : 0;
}

const NONE: readonly Beginning[] = [];

function readBeginnings(text: string): Map<ListId, Beginning[]> {
  const found = new Map<ListId, Beginning[]>();
  let start = -1;
  let isLower = true;
  for (let at = 0; at <= text.length;) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const length = wordUnits(text, at, unit);
    if (length > 0) {
      if (start < 0) start = at;
      if (unit < 0x30 || (unit > 0x39 && unit < 0x61) || unit > 0x7a) isLower = false;
      at += length;
      continue;
    }
    if (start >= 0) addBeginning(found, text, { start, end: at, isLower });
    start = -1;
    isLower = true;
    at++;
  }
  return found;
}

function addBeginning(
  found: Map<ListId, Beginning[]>,
  text: string,
  { start, end, isLower }: { start: number; end: number; isLower: boolean },
): void {
  if (!shapes.has(shapeOf(text.charCodeAt(start), end - start))) return;
  const source = text.slice(start, end);
  // Most words are in lower case already, and to ask for it is dear.
  const word = isLower ? source : source.toLowerCase();
  const ids = listsByWord.get(word);
  if (ids === undefined) return;
  for (const id of ids) {
    const list = found.get(id);
    if (list === undefined) found.set(id, [{ start, end, word }]);
    else list.push({ start, end, word });
  }
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

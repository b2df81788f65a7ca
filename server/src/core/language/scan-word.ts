import { EMPTY_HASH, mix } from './hash.js';
import { foldedUnit, foldedUnits, isAccent, isUpperCase, kindAt, learnUnit, UnitKind, unitKinds } from './units.js';

/** A word as it is read. One is kept and filled again, since a new one per word would cost more than the scan. */
export interface ScannedWord {
  /** Offset after the last unit that belongs to the word; masks after it do not. */
  end: number;
  /** Normalised spelling, of which only the first `count` units count. */
  readonly units: Uint16Array;
  count: number;
  hash: number;
  /** Whether it holds nothing but digits and their separators. */
  isNumber: boolean;
}

/** What the scan asks about words that it cannot know; see `TextRules`. */
export interface WordRules {
  readonly hyphenKeepers: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** Longer words are cut in spelling, not in place; nothing in a lexicon is so long. */
const LONGEST = 128;

export function createScannedWord(): ScannedWord {
  return { end: 0, units: new Uint16Array(LONGEST), count: 0, hash: EMPTY_HASH, isNumber: true };
}

/** Reads the word or number that begins at `start` into `word`. */
export function scanWord(prose: string, start: number, word: ScannedWord, rules: WordRules): void {
  const { length } = prose;
  const { units } = word;
  let at = start;
  let end = start;
  let count = 0;
  let hash = EMPTY_HASH;
  let isNumber = true;
  let softHyphen = false;

  while (at < length) {
    let unit = prose.charCodeAt(at);
    // Most of any text is plain small letters, which are their own normalised form.
    if (unit >= SMALL_A && unit <= SMALL_Z && (!isNumber || count === 0)) {
      do {
        if (count < LONGEST) units[count++] = unit;
        hash = mix(hash, unit);
        unit = ++at < length ? prose.charCodeAt(at) : 0;
      } while (unit >= SMALL_A && unit <= SMALL_Z);
      isNumber = false;
      softHyphen = false;
      end = at;
      continue;
    }
    const kind = unitKinds[unit] || learnUnit(unit);
    if (kind === UnitKind.letter || kind === UnitKind.digit) {
      if (kind === UnitKind.letter) {
        if (isNumber && count > 0 && isUnit(prose, at, rules)) break;
        isNumber = false;
      }
      const folded = foldedUnit[unit] as number;
      if (folded === 0) {
        for (const letter of foldedUnits(unit)) {
          if (count < LONGEST) units[count++] = letter.charCodeAt(0);
          hash = mix(hash, letter.charCodeAt(0));
        }
      } else {
        if (count < LONGEST) units[count++] = folded;
        hash = mix(hash, folded);
      }
      softHyphen = false;
      end = ++at;
      continue;
    }
    if (kind === UnitKind.ignored) {
      softHyphen ||= unit === SOFT_HYPHEN;
      at++;
      if (isAccent(unit)) end = at;
      continue;
    }
    if (kind === UnitKind.space || kind === UnitKind.newline) {
      if (!softHyphen) break;
      const next = nextLine(prose, at);
      if (next < 0 || !isContinued(prose, next, rules)) break;
      at = next;
      continue;
    }
    if (kind === UnitKind.opaque) break;
    const next = skipIgnored(prose, at + 1);
    const nextKind = kindAt(prose, next);
    if (kind === UnitKind.hyphen && !isNumber && nextKind >= UnitKind.space) {
      const line = nextLine(prose, next);
      if (line < 0) break;
      if (isContinued(prose, line, rules)) {
        at = line;
        continue;
      }
      // A broken name keeps its hyphen: "Noord-" + "Holland".
      if (!isUpperCase(prose.charCodeAt(line))) break;
      if (count < LONGEST) units[count++] = HYPHEN;
      hash = mix(hash, HYPHEN);
      at = line;
      continue;
    }
    if (!isJoined(unit, kind, nextKind, isNumber, count)) break;
    if (count < LONGEST) units[count++] = foldedUnit[unit] as number;
    hash = mix(hash, foldedUnit[unit] as number);
    at = next;
  }

  word.end = end;
  word.count = count;
  word.hash = hash;
  word.isNumber = isNumber;
}

const SMALL_A = 97;
const SMALL_Z = 122;
const SOFT_HYPHEN = 0xad;
const HYPHEN = 45;
const STOP = 46;
const COMMA = 44;

/** Returns whether a sign between two letters or digits is inside a word: "co-creatie", "zo'n", "1.200", but not "2025-2030". */
function isJoined(unit: number, kind: number, nextKind: number, isNumber: boolean, count: number): boolean {
  if (kind === UnitKind.hyphen) return nextKind === UnitKind.letter || (nextKind === UnitKind.digit && !isNumber);
  if (kind === UnitKind.apostrophe) return nextKind === UnitKind.letter && (!isNumber || count === 0);
  return (unit === STOP || unit === COMMA) && isNumber && nextKind === UnitKind.digit;
}

/** Returns whether the letters at `at`, which follow a number, are a unit of measure. */
function isUnit(prose: string, at: number, rules: WordRules): boolean {
  const letters = /^[\p{L}\p{N}]{1,12}/u.exec(prose.slice(at, at + 12))?.[0] ?? '';
  return rules.units.has(letters.normalize('NFKD').toLowerCase());
}

/** Returns the offset of the first unit on the next line that is no indent and no mask, or -1 if the line does not end here. */
function nextLine(prose: string, at: number): number {
  let lines = 0;
  while (at < prose.length) {
    const kind = kindAt(prose, at);
    if (kind === UnitKind.newline) lines++;
    else if (kind !== UnitKind.space && kind !== UnitKind.ignored) break;
    at++;
  }
  return lines === 1 && at < prose.length ? at : -1;
}

/** Returns whether the line goes on with the rest of a word that was broken off; "woon-" + "en werkgebied" is no such word. */
function isContinued(prose: string, at: number, rules: WordRules): boolean {
  const word = /^\p{Ll}[\p{L}\p{M}]*/u.exec(prose.slice(at, at + LONGEST))?.[0];
  return word !== undefined && !rules.hyphenKeepers.has(word);
}

function skipIgnored(prose: string, at: number): number {
  while (at < prose.length && kindAt(prose, at) === UnitKind.ignored) at++;
  return at;
}

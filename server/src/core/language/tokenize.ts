import type { Block } from '../parse/blocks.js';
import { abbreviationAt } from './abbreviations.js';
import { EMPTY_HASH, mix } from './hash.js';
import type { TextRules } from './rules.js';
import { createScannedWord, scanWord, type ScannedWord } from './scan-word.js';
import { addToken, sealed, type TokenList } from './token-list.js';
import { TokenKind, type Tokens } from './types.js';
import { foldedUnit, kindAt, learnUnit, UnitKind, unitKinds } from './units.js';

/** The first token of a block and the one after its last. */
export type TokenRange = readonly [firstToken: number, endToken: number];

/** The tokens of a segment, and which of them belong to each of its blocks. */
export interface Tokenized {
  readonly tokens: Tokens;
  readonly ranges: readonly TokenRange[];
}

/** Returns the tokens of a segment's prose. Offsets count from the segment's start. */
export function tokenize(blocks: readonly Pick<Block, 'start' | 'prose'>[], rules: TextRules): Tokenized {
  const list = rules.scratch;
  list.length = 0;
  const word = createScannedWord();
  const ranges = blocks.map((block): TokenRange => {
    const first = list.length;
    scanProse(block.prose, block.start, list, word, rules);
    return [first, list.length];
  });
  return { tokens: sealed(list), ranges };
}

function scanProse(prose: string, base: number, list: TokenList, word: ScannedWord, rules: TextRules): void {
  const { vocabulary, abbreviationStarts } = rules;
  const { length } = prose;
  let at = 0;
  while (at < length) {
    const unit = prose.charCodeAt(at);
    const kind = unitKinds[unit] || learnUnit(unit);
    if (kind >= UnitKind.space) {
      at++;
      continue;
    }
    const start = at;
    if (kind <= UnitKind.digit || (kind === UnitKind.apostrophe && isClitic(prose, at))) {
      scanWord(prose, start, word, rules);
      let id = vocabulary.idOfUnits(word.units, word.count, word.hash);
      at = word.end;
      if (prose.charCodeAt(at) === STOP && abbreviationStarts.has(id)) {
        const abbreviation = abbreviationAt(prose, start, rules);
        if (abbreviation) [id, at] = [abbreviation.id, abbreviation.end];
      }
      addToken(list, base + start, base + at, id, word.isNumber ? TokenKind.number : TokenKind.word);
      continue;
    }
    at = kind === UnitKind.opaque ? endOfMasks(prose, at + 1) : endOfMark(prose, at, unit);
    const id = markId(unit, at - start > 1 && unit === STOP, word.units, rules);
    addToken(list, base + start, base + at, id, kind === UnitKind.opaque ? TokenKind.opaque : TokenKind.punctuation);
  }
}

const STOP = 46;
const ELLIPSIS = 0x2026;

/** Returns whether an apostrophe begins a short word ("'s avonds", "'t") and is not an opening quotation mark. */
function isClitic(prose: string, at: number): boolean {
  if (at > 0 && kindAt(prose, at - 1) <= UnitKind.digit) return false;
  if (kindAt(prose, at + 1) !== UnitKind.letter) return false;
  const after = kindAt(prose, at + 2);
  return after === UnitKind.hyphen || (after >= UnitKind.space && at + 2 < prose.length);
}

/** Stops in a row are one ellipsis, and the halves of a symbol outside the basic plane are one mark. */
function endOfMark(prose: string, at: number, unit: number): number {
  if (unit === STOP) {
    let end = at + 1;
    while (prose.charCodeAt(end) === STOP) end++;
    return end;
  }
  const isHalf = unit >= 0xd800 && unit < 0xdc00 && at + 1 < prose.length;
  return at + (isHalf ? 2 : 1);
}

function endOfMasks(prose: string, at: number): number {
  while (at < prose.length && kindAt(prose, at) === UnitKind.ignored) at++;
  return at;
}

function markId(unit: number, isEllipsis: boolean, scratch: Uint16Array, rules: TextRules): number {
  const sign = isEllipsis ? ELLIPSIS : (foldedUnit[unit] as number);
  scratch[0] = sign;
  return rules.vocabulary.idOfUnits(scratch, 1, mix(EMPTY_HASH, sign));
}

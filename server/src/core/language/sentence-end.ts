import type { TextRules } from './rules.js';
import { TokenKind, type Tokens } from './types.js';
import { isUpperCase, kindAt, UnitKind } from './units.js';

/** The tokens of one block together with the prose they were read from. */
export interface BlockTokens {
  readonly prose: string;
  /** Offset of the prose in its segment. */
  readonly base: number;
  readonly tokens: Tokens;
  readonly first: number;
  readonly end: number;
}

/**
 * Returns the token after the sentence that ends with the mark at `at`, closing quotation marks and brackets included;
 * -1 when no sentence ends there. `start` is the first token of the sentence so far.
 */
export function endsSentence(block: BlockTokens, start: number, at: number, rules: TextRules): number {
  const { tokens } = block;
  const kind = tokens.kind[at];
  const isWord = kind === TokenKind.word;
  if (isWord ? !isAbbreviation(block, at, rules) : kind !== TokenKind.punctuation || !STOPS.includes(signAt(block, at)))
    return -1;

  const next = afterClosers(block, at + 1);
  if (next >= block.end) return isWord ? -1 : block.end;
  if (!isParted(block, next) || !opens(block, next)) return -1;
  // After any other abbreviation a capital is a name ("o.a. De Brink").
  if (isWord) return rules.closingIds.has(tokens.word[at] as number) ? next : -1;
  if (isBracketed(block, start, at)) return -1;
  if (signAt(block, at) !== '.') return next;
  return isNumbering(block, start, at) || isInitial(block, start, at, next, rules) ? -1 : next;
}

/** Only a word that ends in a stop can be one, which spares the others a look-up. */
function isAbbreviation({ prose, base, tokens }: BlockTokens, at: number, rules: TextRules): boolean {
  if (prose.charCodeAt((tokens.end[at] as number) - base - 1) !== STOP) return false;
  return rules.abbreviationIds.has(tokens.word[at] as number);
}

const STOP = 46;
const STOPS = '.!?\u2026';
const CLOSERS = '"\'\u2018\u2019)]}';
const OPENERS = '"\'\u2018\u2019([{\u2013';

/** Stops repeat ("?!"), and what closes a quotation or a bracket stands against the stop without a space. */
function afterClosers(block: BlockTokens, at: number): number {
  while (at < block.end && !isParted(block, at) && (CLOSERS + STOPS).includes(foldedSign(block, at))) at++;
  return at;
}

/** Returns whether white space stands before the token. */
function isParted({ prose, base, tokens }: BlockTokens, at: number): boolean {
  const end = (tokens.start[at] as number) - base;
  for (let before = (tokens.end[at - 1] as number) - base; before < end; before++) {
    const kind = kindAt(prose, before);
    if (kind === UnitKind.space || kind === UnitKind.newline) return true;
  }
  return false;
}

/** Returns whether a sentence can begin at the token: a capital, a figure, or one of these behind an opening mark. */
function opens(block: BlockTokens, at: number): boolean {
  const { tokens } = block;
  for (let ahead = at; ahead < Math.min(at + 4, block.end); ahead++) {
    const kind = tokens.kind[ahead];
    if (kind === TokenKind.number || kind === TokenKind.opaque) return true;
    if (kind === TokenKind.word) {
      if (isCapitalised(block, ahead) || isFigureLed(block, ahead)) return true;
      if (signAt(block, ahead) !== "'" && foldedSign(block, ahead) !== '\u2019') return false;
      continue;
    }
    const sign = foldedSign(block, ahead);
    // Anything that is neither an opening mark nor plain ASCII is a symbol, such as an emoji or an arrow.
    if (!OPENERS.includes(sign) && sign <= '~') return false;
  }
  return false;
}

/** "(...)" and "(?)" stand inside a sentence. */
function isBracketed(block: BlockTokens, start: number, at: number): boolean {
  return at > start && '(['.includes(signAt(block, at - 1));
}

/** "1." and "a." at the start number a sentence. */
function isNumbering({ tokens }: BlockTokens, start: number, at: number): boolean {
  if (at !== start + 1) return false;
  const length = (tokens.end[start] as number) - (tokens.start[start] as number);
  return tokens.kind[start] === TokenKind.number || (tokens.kind[start] === TokenKind.word && length === 1);
}

/** One capital before the stop is a person's initial ("J. Jansen"), unless it names something ("bijlage A. Daarna"). */
function isInitial(block: BlockTokens, start: number, at: number, next: number, rules: TextRules): boolean {
  const { tokens } = block;
  const letter = at - 1;
  if (letter < start || tokens.kind[letter] !== TokenKind.word) return false;
  if ((tokens.end[letter] as number) - (tokens.start[letter] as number) !== 1 || !isCapitalised(block, letter))
    return false;
  if (letter > start && rules.labelIds.has(tokens.word[letter - 1] as number)) return false;
  return !rules.functionIds.has(tokens.word[next] as number);
}

function isCapitalised({ prose, base, tokens }: BlockTokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.word && isUpperCase(prose.charCodeAt((tokens.start[at] as number) - base));
}

/** "3e", and what a scanner makes of a word ("66k" for "óók"). */
function isFigureLed(block: BlockTokens, at: number): boolean {
  const sign = signAt(block, at);
  return sign >= '0' && sign <= '9';
}

function signAt({ prose, base, tokens }: BlockTokens, at: number): string {
  return prose.charAt((tokens.start[at] as number) - base);
}

/** The sign with one kind of double quotation mark and of dash. */
function foldedSign(block: BlockTokens, at: number): string {
  return signAt(block, at)
    .replace(/[\u201C-\u201F\u00AB\u00BB]/, '"')
    .replace(/[\u2012-\u2015]/, '\u2013');
}

import { MASK } from '../text/index.js';

const IS_GAP = new RegExp(`[\\s${MASK}]`);
const IS_LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;

/**
 * Returns the offset behind a phrase that stands at an offset of a text, in any case and with any gaps between its words; -1 if it
 * does not stand there as whole words. The phrase is in lower case. An expression would say the same, but V8 takes half a
 * millisecond to compile each that ignores case and knows all letters, and there are some thousand phrases.
 */
export function endOfPhrase(text: string, start: number, phrase: string): number {
  let at = start;
  for (let index = 0; index < phrase.length; index++) {
    if (phrase.charCodeAt(index) !== 0x20) {
      if (!isSame(text, at, phrase, index)) return -1;
      at++;
      continue;
    }
    const gap = at;
    while (at < text.length && isGap(text.charCodeAt(at))) at++;
    if (at === gap) return -1;
  }
  return isWordAt(text, at) ? -1 : at;
}

function isSame(text: string, at: number, phrase: string, index: number): boolean {
  const unit = text.charCodeAt(at);
  const wanted = phrase.charCodeAt(index);
  if (unit === wanted) return true;
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a && (unit | 0x20) === wanted;
  return text.charAt(at).toLowerCase() === phrase.charAt(index);
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || (!(unit > 0x20 && unit < 0x80) && IS_GAP.test(String.fromCharCode(unit)));
}

function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const letter = unit | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  }
  return at < text.length && IS_LETTER_OR_NUMBER.test(text.slice(at, at + 2));
}

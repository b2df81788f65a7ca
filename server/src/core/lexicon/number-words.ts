import { phrasesOf } from '../language/index.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/** Words for numbers and the links between them ("een" + "en" + "twintig"). */
export interface NumberWords {
  readonly words: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Length of the longest word. */
  readonly longest: number;
}

export function numberWordsOf(data: LanguageData): NumberWords {
  const words = new Set(phrasesOf(data, 'number_words').map(spelled));
  const links = [...new Set(phrasesOf(data, 'number_endings').map(spelled))];
  return { words, links, longest: Math.max(0, ...[...words].map((word) => word.length)) };
}

/** Returns whether a word is a number, also one that is put together ("vijfentwintig", "tweehonderd"). */
export function isNumberWord(word: string, { words, links, longest }: NumberWords): boolean {
  if (words.has(word)) return true;
  if (word.length > LONGEST_NUMBER) return false;
  if (!beginsWithNumber(word, words, longest)) return false;
  // Offsets at which a number word can begin, in ascending order.
  const begins = new Set([0]);
  for (const begin of begins) {
    for (let end = begin + 2; end <= Math.min(word.length, begin + longest); end++) {
      if (!words.has(word.slice(begin, end))) continue;
      if (end === word.length) return true;
      begins.add(end);
      for (const link of links) if (word.startsWith(link, end)) begins.add(end + link.length);
    }
  }
  return false;
}

/** Nearly every word fails here, so nothing is made before. */
function beginsWithNumber(word: string, words: ReadonlySet<string>, longest: number): boolean {
  for (let end = 2; end <= Math.min(word.length, longest); end++) if (words.has(word.slice(0, end))) return true;
  return false;
}

const LONGEST_NUMBER = 40;

import { phrasesOf } from '../language/index.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/** Words for numbers and the links between them ("een" + "en" + "twintig"). */
export interface NumberWords {
  readonly words: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Length of the longest word. */
  readonly longest: number;
  /** The first two letters of the words: nearly every other word fails by them. */
  readonly beginnings: ReadonlySet<string>;
}

export function numberWordsOf(data: LanguageData): NumberWords {
  const words = new Set(phrasesOf(data, 'number_words').map(spelled));
  const links = [...new Set(phrasesOf(data, 'number_endings').map(spelled))];
  const beginnings = new Set([...words].map((word) => word.slice(0, 2)));
  return { words, links, beginnings, longest: Math.max(0, ...[...words].map((word) => word.length)) };
}

/** Returns whether a word is a number, also one that is put together ("vijfentwintig", "tweehonderd"). */
export function isNumberWord(word: string, { words, links, longest, beginnings }: NumberWords): boolean {
  if (!beginnings.has(word.slice(0, 2)) || word.length > LONGEST_NUMBER) return false;
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

const LONGEST_NUMBER = 40;

import { MASK, type Span } from '../text/index.js';
import type { Language } from '../language/types.js';
import type { ByLanguage } from './vocabulary.js';

/** Finds phrases of a word list in masked prose. */
export interface Phrases {
  /** Returns the first phrase in a text from an offset on. */
  find(text: string, from?: number): Span | undefined;
  /** Returns whether the text begins with one of the phrases, marks left out. */
  begins(text: string): boolean;
}

const GAP = `[\\s${MASK}]+`;
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

/** Compiles a word list; `*er` in it stands for any word that ends so, and a space for any gap. */
export function phrasesOf(list: readonly string[]): Phrases {
  const source = [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '\\p{L}+')
        .replace(/ /g, GAP),
    )
    .join('|');
  const anywhere = new RegExp(`${EDGE_BEFORE}(?:${source})${EDGE_AFTER}`, 'giu');
  const beginning = new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})${EDGE_AFTER}`, 'iu');
  return {
    find(text, from = 0) {
      anywhere.lastIndex = from;
      const match = anywhere.exec(text);
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
    },
    begins: (text) => beginning.test(text),
  };
}

/** Compiles the word lists of both languages. */
export function phrasesByLanguage(lists: ByLanguage): Readonly<Record<Language, Phrases>> {
  return { nl: phrasesOf(lists.nl), en: phrasesOf(lists.en) };
}

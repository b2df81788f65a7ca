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

/** These two fold to an s and a k where both flags `i` and `u` are set, and only there. */
const ODD_FOLDS = '\\u017f\\u212a';

/** Compiles a word list; `*er` in it stands for any word that ends so, and a space for any gap. */
export function phrasesOf(list: readonly string[]): Phrases {
  const longestFirst = [...list].sort((a, b) => b.length - a.length);
  const all = expressionsOf(longestFirst);
  const plain = longestFirst.filter((phrase) => !phrase.startsWith('*'));
  if (plain.length === 0 || plain.length === longestFirst.length) return { find: finder(all), begins: all.begins };
  // A phrase that may begin with any word is tried at every word, which is dear; few texts hold its ending at all.
  const endings = longestFirst.flatMap((phrase) => /^\*(\p{L}*)/u.exec(phrase)?.[1] ?? []);
  const mayHold = new RegExp(`[${ODD_FOLDS}]|${endings.join('|')}`, 'i');
  const findAny = finder(all);
  const findPlain = finder(expressionsOf(plain));
  return {
    find: (text, from) => (mayHold.test(text) ? findAny(text, from) : findPlain(text, from)),
    begins: all.begins,
  };
}

interface Expressions {
  readonly anywhere: RegExp;
  begins(text: string): boolean;
}

function expressionsOf(phrases: readonly string[]): Expressions {
  const source = phrases
    .map((phrase) =>
      phrase
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '\\p{L}+')
        .replace(/ /g, GAP),
    )
    .join('|');
  const beginning = new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})${EDGE_AFTER}`, 'iu');
  return {
    anywhere: new RegExp(`${EDGE_BEFORE}(?:${source})${EDGE_AFTER}`, 'giu'),
    begins: (text) => beginning.test(text),
  };
}

function finder({ anywhere }: Expressions): Phrases['find'] {
  return (text, from = 0) => {
    anywhere.lastIndex = from;
    const match = anywhere.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  };
}

/** Compiles the word lists of both languages. */
export function phrasesByLanguage(lists: ByLanguage): Readonly<Record<Language, Phrases>> {
  return { nl: phrasesOf(lists.nl), en: phrasesOf(lists.en) };
}

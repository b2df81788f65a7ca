import { visible } from '../../text/index.js';
import { oncePerText } from '../once-per.js';
import { ARTICLES, plainWords } from '../table/names.js';

const NUMBER =
  /^[\s\p{P}\p{S}]*(?:(?:hoofdstuk|chapter|deel|part|thema|theme|opgave|ambitie|ambition|goal|doel|paragraaf|section)[\s.:]+)?((?:\d+(?:\.\d+)*|\p{Lu}(?=[.)·:\s]*[.)·:])|[IVX]+(?=[.)]))[a-z]?)(?:[.):·–-]|\s)+/iu;

/** How a theme's title can be told again in a table or in front matter. */
export interface TitleKey {
  /** Its words without number, marks, case and accents. */
  readonly words: string;
  /** Its number, such as "2.1", or nothing. */
  readonly number: string;
}

/** Returns what two spellings of one title have in common. */
export const titleKey = oncePerText((title: string): TitleKey => {
  const text = visible(title);
  const number = NUMBER.exec(`${text} `);
  const rest = number === null ? text : text.slice(number[0].length);
  const words = plainWords(rest.replace(/[–—:·]/gu, ' '));
  if (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  return { words: words.join(' '), number: (number?.[1] ?? '').toLowerCase() };
});

/** Titles of a draft, to find the one that a cell or a key means. */
export interface TitleIndex<T> {
  /** By its words, or by the beginning of its words. */
  find(title: TitleKey): T | undefined;
  /** By its number, where the title is nothing more than that. */
  findNumber(title: TitleKey): T | undefined;
}

/** Makes an index of titles; of two with the same words the first counts. */
export function indexTitles<T>(titles: readonly (readonly [TitleKey, T])[]): TitleIndex<T> {
  const keyed = titles.map(([key, value]) => ({ ...key, value }));
  const byWords = new Map(keyed.toReversed().map(({ words, value }) => [words, value]));
  const byNumber = unique(keyed.map(({ number, value }) => [number, value] as const));
  const byStart = new Map<string, { words: string; value: T }[]>();
  for (const title of keyed) {
    const start = firstTwo(title.words);
    if (start === undefined) continue;
    const known = byStart.get(start);
    if (known) known.push(title);
    else byStart.set(start, [title]);
  }
  return {
    find({ words }) {
      if (words === '') return undefined;
      return byWords.get(words) ?? byBeginning(byStart.get(firstTwo(words) ?? '') ?? [], words);
    },
    findNumber({ words, number }) {
      return words === '' && number !== '' ? byNumber.get(number) : undefined;
    },
  };
}

/** "Schone lucht" may stand for "Schone lucht aan de singel" if no other title begins so. */
function byBeginning<T>(titles: readonly { words: string; value: T }[], words: string): T | undefined {
  const alike = titles.filter((title) => title.words.startsWith(`${words} `) || words.startsWith(`${title.words} `));
  const [only, second] = new Set(alike.map(({ value }) => value));
  return second === undefined ? only : undefined;
}

function firstTwo(words: string): string | undefined {
  const [first, second] = words.split(' ', 2);
  return second === undefined ? undefined : `${first} ${second}`;
}

function unique<T>(pairs: readonly (readonly [string, T])[]): Map<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const [key, value] of pairs) {
    if (key === '') continue;
    if (found.has(key) && found.get(key) !== value) twice.add(key);
    found.set(key, value);
  }
  for (const key of twice) found.delete(key);
  return found;
}

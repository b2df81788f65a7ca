import { visible } from '../../text/index.js';
import { plainWords } from '../table/names.js';
import { ARTICLES } from '../table/names.js';

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
export function titleKey(title: string): TitleKey {
  const text = visible(title);
  const number = NUMBER.exec(`${text} `);
  const rest = number === null ? text : text.slice(number[0].length);
  const words = plainWords(rest.replace(/[–—:·]/gu, ' '));
  if (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  return { words: words.join(' '), number: (number?.[1] ?? '').toLowerCase() };
}

/** Titles of a draft, to find the one that a cell or a key means. */
export interface TitleIndex<T> {
  find(title: string): T | undefined;
}

/** Makes an index in which a title can be found by its words, by its number, or by the beginning of its words. */
export function indexTitles<T>(titles: readonly (readonly [string, T])[]): TitleIndex<T> {
  const keyed = titles.map(([title, value]) => ({ ...titleKey(title), value }));
  const byWords = unique(keyed.map(({ words, value }) => [words, value] as const));
  const byNumber = unique(keyed.map(({ number, value }) => [number, value] as const));
  return {
    find(title) {
      const { words, number } = titleKey(title);
      if (words !== '') return byWords.get(words) ?? byBeginning(keyed, words);
      return number === '' ? undefined : byNumber.get(number);
    },
  };
}

/** "Schone lucht" may stand for "Schone lucht aan de singel" if no other title begins so. */
function byBeginning<T>(titles: readonly { words: string; value: T }[], words: string): T | undefined {
  if (!words.includes(' ')) return undefined;
  const [only, second] = titles.filter(
    (title) => title.words.startsWith(`${words} `) || words.startsWith(`${title.words} `),
  );
  return second === undefined && only?.words.includes(' ') ? only.value : undefined;
}

function unique<T>(pairs: readonly (readonly [string, T])[]): Map<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const [key, value] of pairs) {
    if (key === '') continue;
    if (found.has(key)) twice.add(key);
    found.set(key, value);
  }
  for (const key of twice) found.delete(key);
  return found;
}

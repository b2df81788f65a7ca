import { MASK, visible, type Span } from '../../text/index.js';
import { oncePerText } from '../once-per.js';
import { vocabulary } from '../vocabulary.js';

/** A word of a name, or a mark that names are joined by. */
export interface NameToken extends Span {
  /** Without case, accents and masks; "en", "and" and "&" are all "&". */
  readonly word: string;
}

const TOKEN = /[\p{L}\p{N}\p{M}\u2060][\p{L}\p{N}\p{M}\u2060'’]*|[,;/&+]/gu;
const MASKS = new RegExp(MASK, 'g');
const AND = new Set(['en', 'and', '&']);
const SHORTENED = new Map(Object.entries(vocabulary.labels.shortened));

/** Returns the words of a text as far as they can tell one name from another; hyphens and full stops part words. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = plainWord(match[0]);
    const word = SHORTENED.get(written) ?? written;
    if (word !== '')
      tokens.push({ word: AND.has(word) ? '&' : word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Returns how the word of a token of a name may be written in a text. */
export function spellingsOf(word: string): string[] {
  const spellings = [word, ...[...SHORTENED].filter(([, whole]) => whole === word).map(([short]) => short)];
  return word === '&' ? [...spellings, ...AND] : spellings;
}

/** Returns what two spellings of one name have in common; an article in front is left out. */
export const nameKey = oncePerText((text) => {
  const words = nameTokens(text).map((token) => token.word);
  if (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  return words.join(' ');
});

/** Returns the words of a phrase of a word list or a text, in lower case and without accents and marks around them. */
export function plainWords(text: string): string[] {
  return visible(text)
    .split(/[\s,;:]+/u)
    .map((word) => plainWord(word).replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N})&]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Words that stand in front of a name and are no part of it. */
export const ARTICLES: ReadonlySet<string> = new Set(vocabulary.bodies.articles);

function plainWord(text: string): string {
  if (/^[a-zA-Z0-9]+$/.test(text)) return text.toLowerCase();
  return text
    .replace(MASKS, '')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

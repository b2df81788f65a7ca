import { MASK, type Span } from '../text/index.js';
import type { Language } from '../language/types.js';
import type { ByLanguage } from './vocabulary.js';
import { once } from './once-per.js';
import { endOfPhrase } from './phrase-end.js';
import { registerMarks, type PhraseMark } from './phrase-hints.js';
import { createWordFinder, type WordFinder } from './word-finder.js';

/** Finds phrases of a word list in masked prose. */
export interface Phrases {
  /** Returns the first phrase in a text from an offset on. */
  find(text: string, from?: number): Span | undefined;
  /** Returns whether the text begins with one of the phrases, marks left out. */
  begins(text: string): boolean;
  /** The number by which `phrase-hints.ts` knows the list. */
  readonly list: number;
}

const GAP = `[\\s${MASK}]+`;
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

/** These two fold to an s and a k where both flags `i` and `u` are set, and only there. */
const ODD_FOLDS = '\\u017f\\u212a';
const HAS_ODD_FOLDS = new RegExp(`[${ODD_FOLDS}]`);

/**
 * Compiles a word list; `*er` in it stands for any word that ends so, and a space for any gap. Of phrases that begin at
 * the same place the longest in the list is found.
 */
export function phrasesOf(list: readonly string[]): Phrases {
  const longestFirst = once(() => [...list].sort((a, b) => b.length - a.length));
  const source = () => longestFirst().map(sourceOf).join('|');
  const index = once(() => indexOf(longestFirst()));
  // Most drafts need few of the lists, and in one language only; to compile them all takes longer than to read a short draft.
  const finder = once(() => finderOf(longestFirst(), { source, index }));
  const beginning = once(() => beginningOf(longestFirst(), { source, index }));
  return {
    find: (text, from) => finder()(text, from),
    begins: (text) => beginning()(text),
    list: hintedList(list),
  };
}

/** Compiles the word lists of both languages. */
export function phrasesByLanguage(lists: ByLanguage): Readonly<Record<Language, Phrases>> {
  return { nl: phrasesOf(lists.nl), en: phrasesOf(lists.en) };
}

/** Makes phrases known to `phrase-hints.ts` and returns the number of their list. */
export function hintedList(list: readonly string[]): number {
  return registerMarks(() => list.map(markOf));
}

/** Of the words that a phrase always has the longest, which is likely the rarest; of `*er` only its ending. */
function markOf(phrase: string): PhraseMark {
  if (PLAIN_WORDS.test(phrase)) return { kind: 'word', text: longestOf(phrase.split(' ')) };
  const word = longestOf(phrase.match(/(?<![\p{L}\p{N}*])\p{L}+(?![\p{L}\p{N}*])/gu) ?? []);
  if (word !== '') return { kind: 'word', text: word };
  return { kind: 'part', text: longestOf(phrase.match(/\p{L}+|\p{N}+/gu) ?? []) };
}

/** Most phrases are this, and need no expression that knows all letters of the world. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

function longestOf(pieces: readonly string[]): string {
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

function sourceOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\p{L}+')
    .replace(/ /g, GAP);
}

/** What a list is searched with, each made when it is first needed. */
interface ListSources {
  readonly source: () => string;
  readonly index: () => ReadonlyMap<string, readonly IndexedPhrase[]>;
}

/**
 * An expression of a whole list is tried at every unit of a text, which is dear. Nearly all phrases begin with a plain
 * word, so a text is read word by word and only a phrase whose first word stands there is tried.
 */
function finderOf(longestFirst: readonly string[], { source, index }: ListSources): Phrases['find'] {
  const anywhere = once(() => expressionOf(source()));
  const findByExpression: Phrases['find'] = (text, from = 0) => firstIn(anywhere(), text, from);
  const open = longestFirst.filter((phrase) => firstWordOf(phrase) === undefined);
  const marks = open.map((phrase) => markOf(phrase).text);
  if (marks.includes('')) return findByExpression;
  const finder = createWordFinder(index());
  if (marks.length === 0)
    return (text, from = 0) => (HAS_ODD_FOLDS.test(text) ? findByExpression : findInIndex)(text, from);
  // A phrase that may begin with any word has no place in the index; few texts hold at all what it is known by.
  const mayBeOpen = new RegExp(marks.join('|'), 'i');
  const anyOpen = once(() => expressionOf(open.map(sourceOf).join('|')));
  return (text, from = 0) => {
    if (HAS_ODD_FOLDS.test(text)) return findByExpression(text, from);
    if (!mayBeOpen.test(text)) return findInIndex(text, from);
    const [opened, indexed] = [firstIn(anyOpen(), text, from), findInIndex(text, from)];
    if (!opened || !indexed) return opened ?? indexed;
    // Where both begin, the order of the whole list decides.
    if (opened.start === indexed.start) return findByExpression(text, from);
    return opened.start < indexed.start ? opened : indexed;
  };

  function findInIndex(text: string, from: number): Span | undefined {
    return findByWord(text, from, finder);
  }
}

function expressionOf(source: string): RegExp {
  return new RegExp(`${EDGE_BEFORE}(?:${source})${EDGE_AFTER}`, 'giu');
}

function firstIn(expression: RegExp, text: string, from: number): Span | undefined {
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Of phrases that all begin with a plain word only those are tried whose first word is that of the text. */
function beginningOf(longestFirst: readonly string[], { source, index }: ListSources): Phrases['begins'] {
  const anyhow = once(() => new RegExp(`^[^\\p{L}\\p{N}]*(?:${source()})${EDGE_AFTER}`, 'iu'));
  if (longestFirst.some((phrase) => firstWordOf(phrase) === undefined)) return (text) => anyhow().test(text);
  return (text) => {
    if (HAS_ODD_FOLDS.test(text)) return anyhow().test(text);
    const first = FIRST_WORD.exec(text);
    if (first === null) return false;
    const phrases = index().get(first[0].toLowerCase()) ?? [];
    return phrases.some(({ endAt }) => endAt(text, first.index) >= 0);
  };
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;

interface IndexedPhrase {
  readonly isOneWord: boolean;
  /** The first unit of the second word, where both words are parted by a space and it is a plain letter; else 0. */
  readonly second: number;
  /** Returns the offset behind the phrase if it stands at an offset of a text, else -1. */
  readonly endAt: (text: string, start: number) => number;
}

function indexOf(longestFirst: readonly string[]): Map<string, readonly IndexedPhrase[]> {
  const index = new Map<string, readonly IndexedPhrase[]>();
  for (const phrase of longestFirst) {
    const first = firstWordOf(phrase);
    if (first === undefined) continue;
    const entry = { isOneWord: first === phrase.toLowerCase(), second: secondUnit(phrase), endAt: endOf(phrase) };
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

function endOf(phrase: string): IndexedPhrase['endAt'] {
  const lower = phrase.toLowerCase();
  if (!phrase.includes('*')) return (text, start) => endOfPhrase(text, start, lower);
  const here = once(() => new RegExp(`(?:${sourceOf(phrase)})${EDGE_AFTER}`, 'iuy'));
  return (text, start) => {
    const expression = here();
    expression.lastIndex = start;
    return expression.test(text) ? expression.lastIndex : -1;
  };
}

function firstWordOf(phrase: string): string | undefined {
  const word = /^[\p{L}\p{N}]+(?!\*)/u.exec(phrase)?.[0];
  return word === undefined || phrase[word.length] === '*' ? undefined : word.toLowerCase();
}

function findByWord(text: string, from: number, finder: WordFinder<readonly IndexedPhrase[]>): Span | undefined {
  return finder.find(text, from, (phrases, start, end) => {
    for (const { isOneWord, second, endAt } of phrases) {
      if (isOneWord) return { start, end };
      if (second !== 0 && text[end] === ' ' && isOtherLetter(text.charCodeAt(end + 1), second)) continue;
      const after = endAt(text, start);
      if (after >= 0) return { start, end: after };
    }
    return undefined;
  });
}

function secondUnit(phrase: string): number {
  const letter = /^[\p{L}\p{N}]+ ([a-z])/u.exec(phrase)?.[1];
  return letter?.charCodeAt(0) ?? 0;
}

/** Both cases of an ASCII letter differ in one bit; any other unit may fold to it and is left to the expression. */
function isOtherLetter(unit: number, letter: number): boolean {
  return unit > 0x40 && unit < 0x80 && (unit | 0x20) !== letter;
}

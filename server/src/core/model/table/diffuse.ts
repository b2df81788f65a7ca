import { visible } from '../../text/index.js';
import { vocabulary } from '../vocabulary.js';
import { ARTICLES, plainWords } from './names.js';

/** What a piece of an owner slot is, when it is no party. */
export type Nobody =
  /** Nothing stands there. */
  | 'empty'
  /** A blank between square brackets that the writer means to fill in. */
  | 'blank'
  /** It says that nobody is known yet. */
  | 'nobody'
  /** It means everyone, so no one in particular. */
  | 'everybody';

const { empty, nobody, answers, everybody, authorities } = vocabulary.diffuse;
const EMPTY = new Set(empty);
const NOBODY = new Set(nobody.map(squeeze));
/** Those that may have more behind them. */
const NOBODY_AND_MORE = [...NOBODY].filter((phrase) => phrase.length > 5).map((phrase) => `${phrase} `);
const ANSWERS = new Set(answers.map(squeeze));
const SMALL = new Set(everybody.small);
const TAIL = everybody.tail.map((phrase) => phrase.split(' '));
const HEADS = phrases(everybody.heads);
const AUTHORITIES = phrases(authorities);
const AND = new Set(vocabulary.labels.joins.words);
const BLANK = /^\[[^\][]*\]$/;

/**
 * Tells whether a piece of an owner slot names nobody or everybody; nothing if it may be a party.
 * `own` holds the words of the draft's title: an authority of that name is everyone.
 */
export function nobodyIn(text: string, own: ReadonlySet<string>): Nobody | undefined {
  const seen = visible(text).replace(/[.:;,]+$/u, '');
  if (EMPTY.has(seen)) return 'empty';
  if (BLANK.test(seen)) return 'blank';
  const squeezed = squeeze(seen);
  if (NOBODY.has(squeezed) || NOBODY_AND_MORE.some((phrase) => squeezed.startsWith(phrase))) return 'nobody';
  return meansEverybody(plainWords(seen), own) ? 'everybody' : undefined;
}

/** Returns whether a name is an authority without its name, as in "the province". */
export function isBareAuthority(name: string): boolean {
  const words = plainWords(name);
  const first = words.findIndex((word) => !SMALL.has(word));
  return first >= 0 && phraseAt(AUTHORITIES, words, first) === words.length - first;
}

/** Returns whether a text is an authority with its name, as in "gemeente Haverdam" or "Haverdam Council". */
export function isNamedAuthority(text: string): boolean {
  const words = plainWords(text);
  return words.some((_, at) => {
    const end = at + phraseAt(AUTHORITIES, words, at);
    if (end === at || (at > 0 && end < words.length)) return false;
    const name = [...words.slice(0, at), ...words.slice(end)];
    return name.length > 0 && name.every((word, index) => !SMALL.has(word) && phraseAt(HEADS, name, index) === 0);
  });
}

/** Returns a value; nothing for one that only keeps its place: empty, a blank between square brackets, or "n.t.b.". */
export function saidValue<T extends string | { readonly value: string }>(said: T | undefined): T | undefined {
  const text: string | undefined = typeof said === 'object' ? said.value : said;
  if (text === undefined || said === undefined) return undefined;
  const kind = nobodyIn(text, NOBODYS_OWN);
  return kind === undefined || kind === 'everybody' ? said : undefined;
}

/** The same for what a party is known by: a blank is left open on purpose, and "no mandate" is an answer. */
export function knownValue(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  return isBlank(said) || ANSWERS.has(squeeze(visible(said))) ? said : saidValue(said);
}

/** Returns true if any of the texts is such a blank. */
export function holdsBlank(...texts: readonly (string | undefined)[]): true | undefined {
  return texts.some((text) => text !== undefined && isBlank(text)) || undefined;
}

const NOBODYS_OWN: ReadonlySet<string> = new Set();

/** Returns whether a text is a blank between square brackets that the writer means to fill in. */
export function isBlank(text: string): boolean {
  return BLANK.test(text.trim());
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/\s*\(.*\)$/u, '')
    .trim();
}

function phrases(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = plainWords(phrase);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const rows of byFirst.values()) rows.sort((a, b) => b.length - a.length);
  return byFirst;
}

function meansEverybody(words: readonly string[], own: ReadonlySet<string>): boolean {
  let at = 0;
  for (; at < words.length; at++) {
    const head = phraseAt(HEADS, words, at);
    if (head > 0 && (endsThere(words, at + head) || goesOn(words, at + head, own))) return true;
    if (!SMALL.has(words[at] ?? '')) break;
  }
  const authority = phraseAt(AUTHORITIES, words, at);
  if (authority === 0) return ownAuthorityAtEnd(words.slice(at), own);
  const name = words.slice(at + authority).filter((word) => !ARTICLES.has(word));
  return name.length > 0 && name.every((word) => own.has(word));
}

/** "All directorates and partners". */
function goesOn(words: readonly string[], at: number, own: ReadonlySet<string>): boolean {
  return AND.has(words[at] ?? '') && meansEverybody(words.slice(at + 1), own);
}

/** "Haverdam Council" in the vision of Haverdam. */
function ownAuthorityAtEnd(words: readonly string[], own: ReadonlySet<string>): boolean {
  const name = words.findIndex((word) => !own.has(word));
  return name > 0 && phraseAt(AUTHORITIES, words, name) === words.length - name;
}

function phraseAt(
  table: ReadonlyMap<string, readonly (readonly string[])[]>,
  words: readonly string[],
  at: number,
): number {
  const rows = table.get(words[at] ?? '') ?? [];
  return rows.find((row) => row.every((word, index) => words[at + index] === word))?.length ?? 0;
}

function endsThere(words: readonly string[], at: number): boolean {
  if (at >= words.length) return true;
  return TAIL.some((phrase) => phrase.every((word, index) => words[at + index] === word));
}

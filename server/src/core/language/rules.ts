import type { LanguageData } from '../lexicon/types.js';
import { phrasesOf } from './classes.js';
import { createTokenList, type TokenList } from './token-list.js';
import type { Language, Vocabulary } from './types.js';

/** When a known abbreviation is one token with its stops. */
export interface Abbreviation {
  /** Vocabulary id of the whole, stops included. */
  readonly id: number;
  /** Whether it only counts before a number: "no. 3", but not "the answer is no." */
  readonly beforeNumber: boolean;
  /** Whether the entry is written with a capital, which the text must have too: "St." is no "st." */
  readonly capital: boolean;
}

/** What cutting a text into tokens and sentences has to know of the languages it may be in. */
export interface TextRules {
  readonly vocabulary: Vocabulary;
  /** Where tokens are collected before they are counted; kept, since a new one for each segment costs as much as its scan. */
  readonly scratch: TokenList;
  /** Abbreviations by their spelling in lower case, stops included. */
  readonly abbreviations: ReadonlyMap<string, readonly Abbreviation[]>;
  /** Length of the longest of them: no look ahead goes farther, so that a row of letters and stops costs no more than its length. */
  readonly longestAbbreviation: number;
  /** Ids of words that an abbreviation may begin with, so that other words pay nothing for it. */
  readonly abbreviationStarts: ReadonlySet<number>;
  /** Ids of abbreviations, and of those that may close a sentence ("enz."). */
  readonly abbreviationIds: ReadonlySet<number>;
  readonly closingIds: ReadonlySet<number>;
  /** Words after which a hyphen at a line end stays ("woon-" + "en werkgebied"). */
  readonly hyphenKeepers: ReadonlySet<string>;
  /** Letters that may follow a number without a space and are a word of their own ("70mm"). */
  readonly units: ReadonlySet<string>;
  /** Ids of words that stand before a letter or number that names something ("bijlage A"). */
  readonly labelIds: ReadonlySet<number>;
  /** Ids of function words: capitalised, they begin a sentence. */
  readonly functionIds: ReadonlySet<number>;
  /** Language by the id of a function word that only one language has. */
  readonly votes: ReadonlyMap<number, Language | 'both'>;
}

/** Returns the rules for texts that may be in any of the given languages. */
export function createTextRules(vocabulary: Vocabulary, languages: readonly LanguageData[]): TextRules {
  const all = (name: string): string[] => languages.flatMap((language) => phrasesOf(language, name));
  const ids = (words: readonly string[]): Set<number> =>
    new Set(words.map((word) => vocabulary.idOf(normalised(word))));
  const abbreviations = abbreviationsOf(vocabulary, all('abbreviations'), all('abbreviations_before_number'));
  const starts = [...abbreviations.keys()].map((spelling) => spelling.slice(0, spelling.indexOf('.')));
  return {
    vocabulary,
    scratch: createTokenList(1024),
    abbreviations,
    longestAbbreviation: Math.max(0, ...[...abbreviations.keys()].map((spelling) => spelling.length)),
    abbreviationStarts: ids(starts),
    abbreviationIds: new Set([...abbreviations.values()].flat().map((abbreviation) => abbreviation.id)),
    closingIds: ids(all('abbreviations_closing')),
    hyphenKeepers: new Set(all('hyphen_keepers').map(normalised)),
    units: new Set(all('units').map(normalised)),
    labelIds: ids([...all('instrument_codes'), ...all('label_words')]),
    functionIds: ids(['function_words', 'determiners', 'pronouns', 'prepositions'].flatMap(all)),
    votes: votesOf(vocabulary, languages),
  };
}

function abbreviationsOf(
  vocabulary: Vocabulary,
  always: readonly string[],
  beforeNumber: readonly string[],
): Map<string, Abbreviation[]> {
  const found = new Map<string, Abbreviation[]>();
  // Of "et al." the last part is known by itself; the first parts may be words ("op. cit.") and end in small letters anyway.
  const parts = (list: readonly string[]): string[] =>
    list.map((entry) => entry.split(' ').at(-1) ?? '').filter((part) => /\p{L}{2}|\.\p{L}|^\p{L}\.$/u.test(part));
  const add = (spelling: string, onlyBeforeNumber: boolean): void => {
    const key = normalised(spelling);
    const capital = spelling.charAt(0) !== spelling.charAt(0).toLowerCase();
    const known = found.get(key) ?? [];
    known.push({ id: vocabulary.idOf(key), beforeNumber: onlyBeforeNumber, capital });
    found.set(key, known);
  };
  const numbered = new Set(parts(beforeNumber));
  for (const spelling of numbered) add(spelling, true);
  for (const spelling of parts(always)) if (!numbered.has(spelling)) add(spelling, false);
  return found;
}

/** A word of two languages shows that a text is in one of them, and not in which. */
function votesOf(vocabulary: Vocabulary, languages: readonly LanguageData[]): Map<number, Language | 'both'> {
  const owners = new Map<number, Language | 'both'>();
  for (const data of languages) {
    for (const word of [...phrasesOf(data, 'function_words'), ...phrasesOf(data, 'voting_words')]) {
      const id = vocabulary.idOf(normalised(word));
      const owner = owners.get(id);
      owners.set(id, owner === undefined || owner === data.language ? data.language : 'both');
    }
  }
  return owners;
}

/** Class items are plain words; they lose what the tokenizer takes from a word of the text. */
function normalised(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
}

const PLAIN = /^[a-z.]+$/;

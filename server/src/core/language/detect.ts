import type { TextRules } from './rules.js';
import type { TokenRange } from './tokenize.js';
import { TokenKind, type Language, type Tokens } from './types.js';

/** How many words of a text are function words of one language alone, and of both. Votes of blocks add up. */
export interface Votes {
  readonly words: number;
  readonly nl: number;
  readonly en: number;
  readonly both: number;
}

const NO_VOTES: Votes = { words: 0, nl: 0, en: 0, both: 0 };

/** Counts the votes of a block's tokens. */
export function countVotes(tokens: Tokens, [first, end]: TokenRange, rules: TextRules): Votes {
  const { votes } = rules;
  let words = 0;
  let nl = 0;
  let en = 0;
  let both = 0;
  for (let at = first; at < end; at++) {
    if (tokens.kind[at] !== TokenKind.word) continue;
    words++;
    const language = votes.get(tokens.word[at] as number);
    if (language === 'nl') nl++;
    else if (language === 'en') en++;
    else if (language === 'both') both++;
  }
  return { words, nl, en, both };
}

/** Returns the votes of all blocks or segments together. */
export function sumOfVotes(all: readonly Votes[]): Votes {
  let { words, nl, en, both } = NO_VOTES;
  for (const votes of all) {
    words += votes.words;
    nl += votes.nl;
    en += votes.en;
    both += votes.both;
  }
  return { words, nl, en, both };
}

/**
 * Returns the language of a block or a document, or undefined when it is too short to say or in neither language.
 * `prior` is the language of what surrounds it, which strays only on clear votes; a block that stays undecided has it too.
 */
export function languageOf(votes: Votes, prior?: Language): Language | undefined {
  if (isForeign(votes)) return undefined;
  const leader: Language = votes.nl >= votes.en ? 'nl' : 'en';
  const most = Math.max(votes.nl, votes.en);
  const least = Math.min(votes.nl, votes.en);
  if (prior === undefined) return most > least ? leader : undefined;
  if (leader === prior) return prior;
  return most - least >= CLEAR_LEAD && most >= least * CLEAR_RATIO ? leader : prior;
}

/**
 * Returns whether a text of some length has so few function words of either language that it must be in a third.
 * Of a whole document's votes this says that visielint has no lexicon for it.
 */
export function isForeign(votes: Votes): boolean {
  return votes.words >= FEWEST_WORDS && Math.max(votes.nl, votes.en) + votes.both < votes.words * LOWEST_SHARE;
}

/** Two loan words or one title in the other language do not make a block change its language. */
const CLEAR_LEAD = 3;
const CLEAR_RATIO = 2;

/** A quarter at least of any Dutch or English paragraph votes; German, which shares some words with Dutch, stays near 14 %. */
const FEWEST_WORDS = 25;
const LOWEST_SHARE = 0.18;

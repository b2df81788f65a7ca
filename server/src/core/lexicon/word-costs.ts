import { createTextRules, createVocabulary, tokenize } from '../language/index.js';
import { Fact } from './facts.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/** Returns how often a word is met, roughly; a phrase is looked for at the place whose words are met least. */
export type WordCost = (word: string) => number;

const COMMON = 20;
const CLOSED = 5;
const RARE = 0.1;

/** Without a text to count in, the class of a word has to do. */
export function costsByClass(facts: ReadonlyMap<string, number>): WordCost {
  return (word) => {
    const known = facts.get(word) ?? 0;
    if (known & Fact.common) return COMMON;
    return known & Fact.closed ? CLOSED : RARE;
  };
}

/** Counts the words of sentences, such as those that the entries of a lexicon bring with them. */
export function costsBySample(sentences: readonly string[], data: LanguageData): WordCost {
  const vocabulary = createVocabulary();
  const blocks = sentences.map((prose) => ({ start: 0, prose }));
  const { tokens } = tokenize(blocks, createTextRules(vocabulary, [data]));
  const counts = new Map<string, number>();
  for (const id of tokens.word) {
    const word = spelled(vocabulary.wordOf(id));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => (counts.get(word) ?? 0) + RARE;
}

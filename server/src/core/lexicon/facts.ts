import { phrasesOf } from '../language/index.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/** What finding phrases has to know of a word, as bits. */
export const Fact = {
  /** Set for every word that was looked at, so that 0 means unknown. */
  known: 1,
  word: 1 << 1,
  /** Opens a clause; `soft` ones only after a comma. */
  marker: 1 << 2,
  softMarker: 1 << 3,
  coordinator: 1 << 4,
  determiner: 1 << 5,
  pronoun: 1 << 6,
  preposition: 1 << 7,
  /** Any form of an auxiliary or a modal verb. */
  auxiliary: 1 << 8,
  /** A present or past form that is no infinitive. */
  finite: 1 << 9,
  infinitiveMarker: 1 << 10,
  pronominalStem: 1 << 11,
  /** Belongs to one of the closed classes. */
  closed: 1 << 12,
  number: 1 << 13,
  comma: 1 << 14,
  /** Parts clauses for good: a colon, a semicolon, a stop inside a sentence. */
  hardStop: 1 << 15,
  opens: 1 << 16,
  closes: 1 << 17,
  dash: 1 << 18,
  quote: 1 << 19,
  negation: 1 << 20,
  /** An English adverb by its ending. */
  adverb: 1 << 21,
  /** Among the commonest words of all, in which nothing is to be looked for if it can be helped. */
  common: 1 << 22,
  /** Can be an adjective or an adverb. */
  adjective: 1 << 23,
  /** A present form that is an infinitive as well ("werken"). */
  plural: 1 << 24,
} as const;

/** The closed classes of `classes.yaml` and the fact that each gives to its words. */
const CLASS_FACTS: readonly [name: string, fact: number][] = [
  ['function_words', Fact.closed],
  ['clause_markers', Fact.closed | Fact.marker],
  ['clause_markers_soft', Fact.closed | Fact.marker | Fact.softMarker],
  ['coordinators', Fact.closed | Fact.common | Fact.coordinator],
  ['determiners', Fact.closed | Fact.common | Fact.determiner],
  ['pronouns', Fact.closed | Fact.pronoun],
  ['prepositions', Fact.closed | Fact.common | Fact.preposition],
  ['negation', Fact.closed | Fact.negation],
  ['infinitive_markers', Fact.closed | Fact.common | Fact.infinitiveMarker],
  ['pronominal_stems', Fact.closed | Fact.pronominalStem],
];

/** Signs are written here, since they are signs of writing and not of a language. */
const SIGN_FACTS: readonly [signs: string, fact: number][] = [
  [',', Fact.comma],
  [';:.?!\u2026', Fact.hardStop],
  ['([{', Fact.opens],
  [')]}', Fact.closes],
  ['\u2013-', Fact.dash],
  ['"\'', Fact.quote],
];

/** Returns the facts of the words and signs that are known beforehand. */
export function factsOf(data: LanguageData): Map<string, number> {
  const facts = new Map<string, number>();
  const add = (word: string, fact: number): void => void facts.set(word, (facts.get(word) ?? 0) | fact);
  for (const [name, fact] of CLASS_FACTS) {
    for (const phrase of phrasesOf(data, name)) if (!phrase.includes(' ')) add(spelled(phrase), fact);
  }
  for (const [signs, fact] of SIGN_FACTS) for (const sign of signs) add(sign, fact);
  for (const { kind, present, past, participle } of data.verbs) {
    if (kind !== 'aux' && kind !== 'modal') continue;
    for (const form of [...present, ...past, participle ?? '']) add(spelled(form), Fact.common);
  }
  return facts;
}

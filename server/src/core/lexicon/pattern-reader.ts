import type { Vocabulary } from '../language/index.js';
import { anchorOf, type AnchorChoice } from './anchors.js';
import { factsOf } from './facts.js';
import { numberWordsOf } from './number-words.js';
import { parsePattern } from './pattern.js';
import { createPhraseBuilder } from './phrase-builder.js';
import type { Owner } from './program.js';
import { createSpell } from './spell.js';
import type { LanguageData } from './types.js';
import { costsByClass, type WordCost } from './word-costs.js';
import { createWordTests, type WordTests } from './word-tests.js';

/** Reads patterns of one language. */
export interface PatternReader {
  /** Returns the phrases of a pattern, each with the place to look for it. Throws a `PatternError`. */
  read(pattern: string, owner: Owner): AnchorChoice[];
  readonly facts: ReadonlyMap<string, number>;
  /** The tests of all patterns that were read. */
  readonly tests: WordTests;
}

/** `costOf` decides where phrases are looked for; without it the classes of their words do. */
export function createPatternReader(data: LanguageData, vocabulary: Vocabulary, costOf?: WordCost): PatternReader {
  const facts = factsOf(data);
  const tests = createWordTests(numberWordsOf(data));
  const build = createPhraseBuilder(data, vocabulary, facts, tests);
  const cost = costOf ?? costsByClass(facts);
  const spell = createSpell(data, vocabulary);
  return {
    facts,
    tests,
    read: (pattern, owner) =>
      parsePattern(pattern, spell).map((row) => anchorOf(build(row, owner), data.language, vocabulary, cost)),
  };
}

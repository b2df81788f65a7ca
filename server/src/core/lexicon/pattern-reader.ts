import type { Vocabulary } from '../language/index.js';
import { anchorOf, type AnchorChoice } from './anchors.js';
import { factsOf } from './facts.js';
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
  const tests = createWordTests();
  const spell = createSpell(data, vocabulary);
  const cost = costOf ?? costsByClass(facts);
  // Shipped patterns were read beforehand, so that mostly nothing is left to build.
  let build: ReturnType<typeof createPhraseBuilder> | undefined;
  return {
    facts,
    tests,
    read(pattern, owner) {
      const phraseOf = (build ??= createPhraseBuilder(data, vocabulary, facts, tests));
      return parsePattern(pattern, spell).map((row) => anchorOf(phraseOf(row, owner), data.language, vocabulary, cost));
    },
  };
}

import type { Vocabulary } from '../language/index.js';
import { numberWordsOf } from './number-words.js';
import { PatternError } from './pattern.js';
import { createPatternReader } from './pattern-reader.js';
import type { Anchor, Program } from './program.js';
import { createReadings } from './readings.js';
import { createShelf } from './shelf.js';
import { sourcesOf, type PatternSource } from './sources.js';
import type { LanguageData } from './types.js';

/** A pattern that cannot be used; the others still are. */
export interface PatternProblem {
  /** Id of the entry, or "exclusion". */
  readonly entry: string;
  readonly pattern: string;
  readonly message: string;
}

export interface Compiled {
  readonly program: Program;
  readonly problems: readonly PatternProblem[];
}

/** Turns a language's phrases into anchors: the words at which the matcher has to look. Patterns that were not compiled are read. */
export function compileProgram(data: LanguageData, vocabulary: Vocabulary): Compiled {
  const reader = createPatternReader(data, vocabulary);
  const anchors = new Map<number, Anchor[]>();
  const testAnchors = new Map<number, Anchor[]>();
  const problems: PatternProblem[] = [];
  const sources = sourcesOf(data);
  const shelf = data.compiled && createShelf(data, data.compiled, sources, vocabulary);
  for (const [number, [kind, text]] of (data.compiled?.tests ?? []).entries()) {
    const test = reader.tests.add(kind, text);
    testAnchors.set(test, shelf?.anchorsAt(`*${number}`) ?? []);
  }

  function read({ pattern, entry, owner }: PatternSource): void {
    try {
      for (const { anchor, words, tests } of reader.read(pattern, owner)) {
        for (const word of words) push(anchors, word, anchor);
        for (const test of tests) push(testAnchors, test, anchor);
      }
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ entry, pattern, message: `${data.language}/${entry}: "${pattern}": ${error.message}` });
    }
  }
  (shelf?.unread ?? sources).forEach(read);

  const program: Program = {
    anchorsAt: (word, text) => [...(anchors.get(word) ?? []), ...(shelf?.anchorsAt(text) ?? [])],
    testAnchors,
    tests: reader.tests,
    numbers: numberWordsOf(data),
    readings: createReadings(data),
    facts: reader.facts,
    ordered: data.language === 'en',
  };
  return { program, problems };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

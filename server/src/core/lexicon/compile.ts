import type { Vocabulary } from '../language/index.js';
import { factsOf } from './facts.js';
import { numberWordsOf } from './number-words.js';
import { parsePattern, PatternError, type Row } from './pattern.js';
import { anchorOf } from './anchors.js';
import { createPhraseBuilder } from './phrase-builder.js';
import type { Anchor, Owner, Program } from './program.js';
import { createSpell } from './spell.js';
import type { Exclusion, LanguageData, LexiconList } from './types.js';
import { readingsOf } from './readings.js';
import { createWordTests } from './word-tests.js';

/** A pattern that cannot be used; the others still are. */
export interface PatternProblem {
  /** Id of the entry, or "exclusion". */
  readonly entry: string;
  readonly pattern: string;
  readonly message: string;
}

/** Phrases that a configuration adds to a language's own. */
export interface ExtraPhrases {
  readonly lists?: readonly LexiconList[];
  readonly exclusions?: readonly Exclusion[];
}

export interface Compiled {
  readonly program: Program;
  readonly problems: readonly PatternProblem[];
}

/** Turns a language's phrases into anchors: the words at which the matcher has to look. */
export function compileProgram(data: LanguageData, vocabulary: Vocabulary, extra: ExtraPhrases = {}): Compiled {
  const facts = factsOf(data, vocabulary);
  const tests = createWordTests(numberWordsOf(data));
  const { readings, clitics } = readingsOf(data, vocabulary);
  const build = createPhraseBuilder(data, vocabulary, facts, tests);
  const spell = createSpell(data, vocabulary);
  const anchors = new Map<number, Anchor[]>();
  const testAnchors = new Map<number, Anchor[]>();
  const problems: PatternProblem[] = [];

  function add(pattern: string, id: string, owner: Owner): void {
    try {
      for (const row of parsePattern(pattern, spell)) addRow(row, owner);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ entry: id, pattern, message: `${data.language}/${id}: "${pattern}": ${error.message}` });
    }
  }

  function addRow(row: Row, owner: Owner): void {
    const phrase = build(row, owner);
    const { anchor, words, tests: passing } = anchorOf(phrase, facts, data.language, vocabulary);
    for (const word of words) push(anchors, word, anchor);
    for (const test of passing) push(testAnchors, test, anchor);
  }

  for (const { signal, entries } of [...data.lists, ...(extra.lists ?? [])]) {
    for (const entry of entries) {
      for (const pattern of entry.patterns) add(pattern, entry.id, { kind: 'entry', entry, signal });
      for (const pattern of entry.not ?? []) add(pattern, entry.id, { kind: 'guard', entry });
    }
  }
  for (const { pattern, silences } of [...data.exclusions, ...(extra.exclusions ?? [])]) {
    add(pattern, 'exclusion', { kind: 'exclusion', silences: silences === 'all' ? 'all' : new Set(silences) });
  }

  const ordered = data.language === 'en';
  return { program: { anchors, testAnchors, tests, readings, clitics, facts, ordered }, problems };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

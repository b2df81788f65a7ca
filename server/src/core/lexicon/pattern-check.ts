import { createVocabulary } from '../language/index.js';
import { Fact, factsOf } from './facts.js';
import { BroadPatternError, parsePattern, type Atom, type Row } from './pattern.js';
import { createPatternReader } from './pattern-reader.js';
import { createSpell } from './spell.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/**
 * Returns a check of patterns that somebody else wrote. It throws a `PatternError` for one that the matcher could not use, and a
 * `BroadPatternError` for one that would be found in nearly every sentence.
 */
export function createPatternCheck(data: LanguageData): (pattern: string) => void {
  const vocabulary = createVocabulary();
  const reader = createPatternReader(data, vocabulary);
  const spell = createSpell(data, vocabulary);
  const isOpen = opennessOf(data);
  return (pattern) => {
    for (const row of parsePattern(pattern, spell)) if (isBroad(row, isOpen)) throw new BroadPatternError();
    reader.read(pattern, { kind: 'exclusion', silences: new Set() });
  };
}

/** Three function words in a row are a saying ("om en nabij"); fewer are met everywhere. */
const SAYING = 3;

function isBroad(row: Row, isOpen: (atom: Atom) => boolean): boolean {
  const sure = row.filter(({ optional }) => !optional);
  return sure.length < SAYING && sure.every(({ atoms }) => atoms.some(isOpen));
}

/** A shorter beginning or ending ("*heid", "ver*") is one of the language, not of a word. */
const SHORTEST_STEM = 5;

/** Returns whether something stands in nearly every sentence: a function word, an auxiliary, a class, a short beginning. */
function opennessOf(data: LanguageData): (atom: Atom) => boolean {
  const facts = factsOf(data);
  const auxiliaries = new Set(
    data.verbs.filter(({ kind }) => kind === 'aux' || kind === 'modal').map(({ verb }) => spelled(verb)),
  );
  return ({ kind, text }) => {
    if (kind === 'class' || kind === 'preposition') return true;
    if (kind === 'begins' || kind === 'ends') return text.length < SHORTEST_STEM;
    if (kind === 'verb') return auxiliaries.has(spelled(text));
    return ((facts.get(spelled(text)) ?? 0) & (Fact.closed | Fact.common)) !== 0 || !/[\p{L}\p{N}]/u.test(text);
  };
}

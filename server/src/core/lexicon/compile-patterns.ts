import { createVocabulary } from '../language/index.js';
import { CLOSED_RUN, codeOfPlace, hashOfPattern, OPENING_RUN } from './compiled.js';
import type { CompiledPatterns, PartCode, PhraseCode } from './compiled.js';
import type { AnchorChoice } from './anchors.js';
import { PatternError } from './pattern.js';
import { createPatternReader } from './pattern-reader.js';
import type { Owner, Part, Place } from './program.js';
import { readingsOf } from './readings.js';
import { patternsOf } from './sources.js';
import type { Slot } from './slots.js';
import type { LanguageData } from './types.js';
import { costsBySample } from './word-costs.js';

/**
 * Returns the patterns of a language in the form in which they are shipped. A bad one is left out; the matcher reads it and says so.
 * `sample` are sentences of the kind that will be read; in them it is counted which words are rare.
 */
export function compilePatterns(data: LanguageData, sample: readonly string[]): CompiledPatterns {
  const vocabulary = createVocabulary();
  const reader = createPatternReader(data, vocabulary, costsBySample(sample, data));
  const words = createNumbering<number>();
  const slots = createNumbering<string>();
  const verbs = new Map(data.verbs.map((verb, number) => [verb, number]));
  const phrases: PhraseCode[] = [];
  const patterns: [number, number, number][] = [];
  const anchors = new Map<string, number[]>();

  function slotNumber(slot: Slot): number {
    const code = [...slot.words.map((word) => words.of(word)), ...slot.tests.map((test) => -1 - test)];
    return slots.of(code.join(' '));
  }
  const placesCode = (places: readonly Place[]): number[] =>
    places.map(({ slot, gap, optional }) => codeOfPlace(slotNumber(slot), gap, optional));
  function partCode(part: Part): PartCode {
    if (part.kind === 'preposition') return [1, words.of(part.bare), ...placesCode(part.follow)];
    const flags = (part.closed ? CLOSED_RUN : 0) | (part.opensClause ? OPENING_RUN : 0);
    return [0, flags, part.gap, ...placesCode(part.places)];
  }

  function readOrNothing(pattern: string): AnchorChoice[] {
    try {
      return reader.read(pattern, NOBODY);
    } catch (error) {
      if (error instanceof PatternError) return [];
      throw error;
    }
  }

  for (const pattern of patternsOf(data)) {
    const first = phrases.length;
    for (const { anchor, words: leading, tests } of readOrNothing(pattern)) {
      const { phrase, part, place } = anchor;
      const code = [phrases.length, part, place];
      for (const word of leading) append(anchors, vocabulary.wordOf(word), code);
      for (const test of tests) append(anchors, `*${test}`, code);
      if (phrase.kind === 'row') phrases.push(placesCode(phrase.places));
      else phrases.push([-1 - (verbs.get(phrase.verb) as number), ...phrase.parts.map(partCode)]);
    }
    if (phrases.length > first) patterns.push([hashOfPattern(pattern), first, phrases.length]);
  }

  return {
    words: words.all.map((word) => vocabulary.wordOf(word)).join(' '),
    tests: reader.tests.all,
    slots: slots.all.map((code) => (code === '' ? [] : code.split(' ').map(Number))),
    phrases,
    patterns,
    anchors: Object.fromEntries(anchors),
    forms: formsByWord(data, verbs),
  };
}

/** Owners are found again by the pattern when the data is loaded. */
const NOBODY: Owner = { kind: 'exclusion', silences: new Set() };

function formsByWord(data: LanguageData, verbs: ReadonlyMap<unknown, number>): Record<string, number[]> {
  const forms = [...readingsOf(data)].map(([word, readings]): [string, number[]] => [
    word,
    [...new Set(readings.map(({ verb }) => verbs.get(verb) as number))],
  ]);
  return Object.fromEntries(forms);
}

/** Gives each thing a number when it is first met. */
function createNumbering<T>(): { readonly all: readonly T[]; of(thing: T): number } {
  const numbers = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of(thing) {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, all.length);
      return all.push(thing) - 1;
    },
  };
}

function append(map: Map<string, number[]>, key: string, values: readonly number[]): void {
  const list = map.get(key);
  if (list) list.push(...values);
  else map.set(key, [...values]);
}

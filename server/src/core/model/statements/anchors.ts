import type { Vocabulary } from '../../language/types.js';
import type { Anchor } from '../types.js';
import { isPastYear, type NumberFact } from './numbers.js';
import type { FoundPhrase } from './phrase-set.js';
import type { SentenceReader } from './reader.js';
import { Word } from './word-index.js';

/** What anchors are told apart by. */
export interface AnchorContext {
  readonly phrases: readonly FoundPhrase[];
  readonly numbers: readonly NumberFact[];
  /** Returns whether a vocabulary id is a word of the territory's own name: the whole territory is no place within it. */
  isTerritory(word: number): boolean;
  /** The year in which the draft is read; years before it are no deadlines. */
  readonly year: number;
  readonly vocabulary: Vocabulary;
}

/** Returns what in a sentence can be held against its author, in reading order. Offsets count from the segment's start. */
export function findAnchors(reader: SentenceReader, context: AnchorContext): readonly Anchor[] {
  const anchors = found;
  anchors.length = 0;
  addNumbers(anchors, reader, context);
  for (const phrase of context.phrases) {
    if (phrase.name === 'priority_markers') anchors.push(anchor('priority', reader, phrase.first, phrase.end - 1));
  }
  for (let token = reader.first; token < reader.end; token++) {
    if (reader.has(token, Word.checkable)) anchors.push(anchor('standard', reader, token));
    else if (isNamedInstrument(token, reader)) anchors.push(anchor('instrument', reader, token));
    const name = nameAt(token, reader, context);
    if (!name) continue;
    anchors.push(anchor(name.kind, reader, token, name.last));
    token = name.last;
  }
  if (anchors.length === 0) return NONE;
  if (!isOrdered(anchors)) anchors.sort((a, b) => a.start - b.start);
  return anchors.slice();
}

/** Where anchors are collected: an array that grows takes room for many, and most sentences keep one or two. */
const found: Anchor[] = [];
const NONE: readonly Anchor[] = [];

function isOrdered(anchors: readonly Anchor[]): boolean {
  for (let at = 1; at < anchors.length; at++) {
    if ((anchors[at - 1] as Anchor).start > (anchors[at] as Anchor).start) return false;
  }
  return true;
}

function addNumbers(anchors: Anchor[], reader: SentenceReader, { numbers, year }: AnchorContext): void {
  for (const number of numbers) {
    if (number.kind === 'quantity') anchors.push(anchor('quantity', reader, number.token, number.last));
    else if (number.kind === 'year' && !isPastYear(number, year)) anchors.push(anchor('date', reader, number.token));
  }
}

function anchor(kind: Anchor['kind'], reader: SentenceReader, first: number, last = first): Anchor {
  return { kind, start: reader.tokens.start[first] ?? 0, end: reader.tokens.end[last] ?? 0 };
}

/** "The zoning plan" or "the housing deal" names one instrument; "plans" and "an agreement" name none. */
function isNamedInstrument(token: number, reader: SentenceReader): boolean {
  if (!reader.has(token, Word.instrument)) return false;
  if (reader.isCapital(token) && token > reader.first) return true;
  for (let before = token - 1; before >= Math.max(reader.first, token - 3); before--) {
    if (reader.has(before, Word.definite)) return true;
    if (!reader.isWord(before) || reader.has(before, Word.preposition | Word.clauseMarker)) return false;
  }
  return false;
}

/** A run of capitalised words inside a sentence is a name; what stands before it and how it ends say of what. */
function nameAt(
  token: number,
  reader: SentenceReader,
  context: AnchorContext,
): { kind: 'place' | 'party'; last: number } | undefined {
  if (!reader.isWord(token) || !reader.isCapital(token)) return undefined;
  if (isPlainBeginning(token, reader)) return undefined;
  let last = token;
  while (last + 1 < reader.end && reader.isWord(last + 1) && reader.isCapital(last + 1)) last++;
  if (isTerritory(token, last, reader, context)) return undefined;
  let isParty = isTitled(token, reader);
  for (let index = token; index <= last; index++) isParty ||= reader.has(index, Word.partyHead | Word.office);
  if (isParty || reader.isAcronym(token)) return { kind: 'party', last };
  const isPlace = reader.has(token - 1, Word.preposition | Word.determiner) || reader.has(last, Word.placeHead);
  return { kind: isPlace ? 'place' : 'party', last };
}

/** A capital at the beginning of a sentence says nothing, unless the word is an acronym or another capital follows. */
function isPlainBeginning(token: number, reader: SentenceReader): boolean {
  if (token !== firstWord(reader) || reader.isAcronym(token)) return false;
  if (reader.has(token, Word.functionWord | Word.determiner | Word.pronoun | Word.preposition)) return true;
  return !(reader.isWord(token + 1) && reader.isCapital(token + 1));
}

function firstWord(reader: SentenceReader): number {
  let token = reader.first;
  while (token < reader.end && !reader.isWord(token)) token++;
  return token;
}

/** "team Wonen", "wethouder De Vries": the word before the name says that it is a party. */
function isTitled(token: number, reader: SentenceReader): boolean {
  return reader.has(token - 1, Word.partyHead | Word.office);
}

/** The whole territory is no place within it. */
function isTerritory(first: number, last: number, reader: SentenceReader, context: AnchorContext): boolean {
  for (let token = first; token <= last; token++) {
    if (!context.isTerritory(reader.tokens.word[token] ?? -1)) return false;
  }
  return true;
}

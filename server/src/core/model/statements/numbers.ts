import type { SentenceReader } from './reader.js';
import { Word } from './word-index.js';

/** A number in a sentence: a year, a quantity with what it counts, or a number that measures nothing. */
export interface NumberFact {
  readonly kind: 'year' | 'quantity' | 'label';
  readonly token: number;
  /** Index of the last token that belongs to it, its unit included. */
  readonly last: number;
  readonly value?: number;
}

const YEAR = /^(?:19|20)\d\d$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** How many words may stand between a number and what it counts: "400 nieuwe betaalbare woningen". */
const REACH = 3;

/** Returns the numbers of a sentence in reading order. */
export function readNumbers(reader: SentenceReader): readonly NumberFact[] {
  let found: NumberFact[] | undefined;
  for (let token = reader.first; token < reader.end; token++) {
    if (!mayBeNumber(token, reader)) continue;
    const fact = numberAt(token, reader);
    if (!fact) continue;
    (found ??= []).push(fact);
    token = fact.last;
  }
  return found ?? NONE;
}

const NONE: readonly NumberFact[] = [];

function mayBeNumber(token: number, reader: SentenceReader): boolean {
  return reader.isNumber(token) || reader.has(token, Word.numberWord | Word.fraction);
}

/** Returns whether a year lies before the given one. */
export function isPastYear(number: NumberFact, year: number): boolean {
  return number.value !== undefined && number.value < year;
}

function numberAt(token: number, reader: SentenceReader): NumberFact | undefined {
  const isFigure = reader.isNumber(token);
  if (!isFigure && !isCountingWord(token, reader))
    return isFraction(token, reader) ? quantity(token, token) : undefined;
  const source = reader.source(token);
  const unit = unitAfter(token, reader);
  if (YEAR.test(source) && unit === undefined) return year(token, Number(source));
  if (isFigure && isLabel(token, reader)) return { kind: 'label', token, last: token };
  if (unit !== undefined) return quantity(token, unit);
  if (reader.has(token + 1, Word.month)) return { kind: 'year', token, last: token + 1 };
  if (isCurrency(token - 1, reader)) return quantity(token, token);
  const object = objectAfter(token, reader);
  if (object !== undefined) return quantity(token, object);
  return isFigure ? { kind: 'label', token, last: token } : undefined;
}

function year(token: number, value: number): NumberFact {
  const inRange = value >= FIRST_YEAR && value <= LAST_YEAR;
  return { kind: inRange ? 'year' : 'label', token, last: token, value };
}

function quantity(token: number, last: number): NumberFact {
  return { kind: 'quantity', token, last };
}

/** Number words count, but not the article: "een" and "one" count only before a unit of measure, which is too rare to try. */
function isCountingWord(token: number, reader: SentenceReader): boolean {
  if (!reader.has(token, Word.numberWord)) return false;
  return !reader.has(token, Word.determiner | Word.functionWord | Word.pronoun);
}

function isFraction(token: number, reader: SentenceReader): boolean {
  return (
    reader.has(token, Word.fraction) && reader.isWord(token) && reader.has(token - 1, Word.determiner | Word.numberWord)
  );
}

/** Returns the token of the unit that a number counts in, if one follows closely. */
function unitAfter(token: number, reader: SentenceReader): number | undefined {
  for (let at = token + 1; at <= token + REACH && at < reader.end; at++) {
    if (reader.has(at, Word.unit) || reader.source(at) === '%') return at;
    if (!reader.isWord(at) || reader.has(at, Word.clauseMarker | Word.determiner | Word.pronoun)) return undefined;
  }
  return undefined;
}

/** Without a known unit a number counts the plain word after it: "zes meetpunten". */
function objectAfter(token: number, reader: SentenceReader): number | undefined {
  const next = token + 1;
  if (!reader.isWord(next) || reader.isCapital(next)) return undefined;
  const closed = Word.functionWord | Word.preposition | Word.pronoun | Word.determiner | Word.clauseMarker;
  return reader.has(next, closed) ? undefined : next;
}

/** "artikel 3.1", "bijlage 2", "Table 4": a number that names something. */
function isLabel(token: number, reader: SentenceReader): boolean {
  return reader.has(token - 1, Word.label);
}

function isCurrency(token: number, reader: SentenceReader): boolean {
  const source = reader.source(token);
  return source === '€' || source === '£' || source === '$';
}

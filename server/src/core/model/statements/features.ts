import type { Match } from '../../lexicon/types.js';
import type { Anchor, PartKind } from '../types.js';
import type { NumberFact } from './numbers.js';
import type { SentenceReader } from './reader.js';
import type { VerbFacts } from './verbs.js';
import { Word } from './word-index.js';

/** Everything about one sentence that its judgement rests on. */
export interface SentenceFacts {
  readonly reader: SentenceReader;
  readonly verbs: VerbFacts;
  readonly anchors: readonly Anchor[];
  readonly numbers: readonly NumberFact[];
  readonly matches: readonly Match[];
  /** Names of the closed classes of which a phrase stands in the sentence. */
  readonly phrases: ReadonlySet<string>;
  /** The class of the phrase that opens the sentence, an article before it left out. */
  readonly firstPhrase: string | undefined;
  readonly place: SentencePlace;
  /** The year in which the draft is read. */
  readonly year: number;
}

/** Where a sentence stands. */
export interface SentencePlace {
  readonly inList: boolean;
  readonly inCell: boolean;
  readonly firstOfBlock: boolean;
  readonly lastOfBlock: boolean;
  /** Whether the section's heading says that it is about the document or describes. */
  readonly describing: boolean;
  /** Whether it ends with a colon. */
  readonly leadIn: boolean;
  readonly part: PartKind;
}

/**
 * The names of the facts that the judgement weighs, beside the words themselves. The weights of each are in
 * `grammars/models/`; a name must not change its meaning without training anew.
 */
export const FEATURES = [
  'bias',
  'list',
  'cell',
  'first',
  'last',
  'describing',
  'lead-in',
  'short',
  'long',
  'very-long',
  'glossary',
  'heard',
  'no-policy',
  'we',
  'we-first',
  'party',
  'party-first',
  'authority',
  'authority-first',
  'office',
  'present',
  'past',
  'no-verb',
  'passive',
  'perfect',
  'weak',
  'act',
  'stative',
  'say',
  'modal',
  'past-modal',
  'future-year',
  'this-year',
  'past-year',
  'quantity',
  'quantities',
  'label',
  'quantity-and-future-year',
  'place',
  'instrument',
  'standard',
  'priority',
  'name',
  'names',
  'negation',
  'only',
  'anchor',
  'anchors',
  'no-anchor',
  'frame',
  'frame-first',
  'refers',
  'explanation-first',
  'definition',
  'source',
  'list-marker',
  'explanation-marker',
  'escape-clause',
  'empty-intention',
  'deferred-choice',
  'false-balance',
  'agentless-passive',
  'container-word',
  'vague-quantity',
  'vague-time',
  'diffuse-actor',
  'filler',
  'strong',
  'two-signals',
  'three-signals',
  'no-signal',
  'signal-without-anchor',
  'two-signals-without-anchor',
  'strong-without-anchor',
  'before-past',
  'before-we',
  'before-anchor',
  'next-anchor',
  'next-past',
  'comma',
  'colon',
  'quote',
  'parenthesis',
] as const;

export type Feature = (typeof FEATURES)[number];

const INDEX = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<Feature, number>;

/** Returns the values of `FEATURES` for a sentence between its neighbours in the same block. */
export function featuresOf(
  facts: SentenceFacts,
  neighbours: { before: SentenceFacts | undefined; next: SentenceFacts | undefined },
): Float32Array {
  const values = new Float32Array(FEATURES.length);
  const set = (name: Feature, value: boolean | number) => {
    values[INDEX[name]] = Number(value);
  };
  set('bias', 1);
  placeFeatures(facts, set);
  actorFeatures(facts, set);
  verbFeatures(facts, set);
  anchorFeatures(facts, set);
  signalFeatures(facts, set);
  const { before, next } = neighbours;
  if (before) {
    set('before-past', before.verbs.tense === 'past');
    set('before-we', hasWe(before));
    set('before-anchor', before.anchors.some(isStrongAnchor));
  }
  if (next) {
    set('next-anchor', next.anchors.some(isStrongAnchor));
    set('next-past', next.verbs.tense === 'past');
  }
  return values;
}

type Set = (name: Feature, value: boolean | number) => void;

const SHORT = 8;
const LONG = 25;
const VERY_LONG = 40;

function placeFeatures(facts: SentenceFacts, set: Set): void {
  const { reader, place, phrases } = facts;
  const length = reader.end - reader.first;
  set('list', place.inList);
  set('cell', place.inCell);
  set('first', place.firstOfBlock);
  set('last', place.lastOfBlock);
  set('describing', place.describing);
  set('lead-in', place.leadIn);
  set('glossary', place.part === 'glossary');
  set('heard', place.part === 'heard');
  set('no-policy', place.part !== 'policy');
  set('short', length <= SHORT);
  set('long', length >= LONG);
  set('very-long', length >= VERY_LONG);
  set('frame', phrases.has('frame_markers'));
  set('frame-first', facts.firstPhrase === 'frame_markers');
  set('explanation-first', facts.firstPhrase === 'explanation_markers');
  set('refers', refersToPart(reader));
  set('definition', phrases.has('definition_markers'));
  set('source', phrases.has('source_markers'));
  set('list-marker', phrases.has('list_markers'));
  set('explanation-marker', phrases.has('explanation_markers'));
  for (let token = reader.first; token < reader.end; token++) {
    if (reader.isWord(token)) continue;
    const mark = reader.unit(token);
    if (mark === 0x2c) set('comma', 1);
    else if (mark === 0x3a || mark === 0x3b) set('colon', 1);
    else if (mark === 0x28) set('parenthesis', 1);
    else if (mark === 0x22 || mark === 0x201c || mark === 0x2018) set('quote', 1);
  }
}

/** "annex D", "hoofdstuk 4": the sentence points at another part of the document. */
function refersToPart(reader: SentenceReader): boolean {
  for (let token = reader.first; token + 1 < reader.end; token++) {
    if (!reader.has(token, Word.label)) continue;
    const length = reader.source(token + 1).length;
    if (reader.isNumber(token + 1) || (length === 1 && reader.isCapital(token + 1))) return true;
  }
  return false;
}

function actorFeatures(facts: SentenceFacts, set: Set): void {
  const { reader, anchors, phrases } = facts;
  set('we', hasWe(facts));
  set('we-first', reader.has(reader.first, Word.firstPerson) || reader.has(reader.first + 1, Word.firstPerson));
  const start = reader.tokens.start[reader.first] ?? 0;
  const parties = anchors.filter((anchor) => anchor.kind === 'party');
  set('party', parties.length > 0);
  set(
    'party-first',
    parties.some((anchor) => anchor.start - start < FRONT),
  );
  set('authority', phrases.has('authorities'));
  set('authority-first', phrases.has('authorities') && !hasWe(facts) && authorityFirst(facts));
  set('office', some(reader, Word.office));
}

/** Another authority that opens the sentence is its likely subject. */
function authorityFirst({ reader, firstPhrase }: SentenceFacts): boolean {
  return firstPhrase === 'authorities' && reader.first < reader.end;
}

/** How many units from its beginning a name may stand and still be the likely subject. */
const FRONT = 12;

function verbFeatures({ verbs }: SentenceFacts, set: Set): void {
  set('present', verbs.tense === 'present');
  set('past', verbs.tense === 'past');
  set('no-verb', verbs.tense === 'none');
  set('passive', verbs.passive);
  set('perfect', verbs.perfect);
  for (const kind of ['weak', 'act', 'stative', 'say'] as const) set(kind, verbs.kinds.has(kind));
  set('modal', verbs.presentModals.size > 0);
  set('past-modal', verbs.pastModals.size > 0);
}

function anchorFeatures({ anchors, numbers, reader, year }: SentenceFacts, set: Set): void {
  const count = (kind: Anchor['kind']) => anchors.filter((anchor) => anchor.kind === kind).length;
  const years = numbers.filter((number) => number.kind === 'year');
  const future = years.some((number) => (number.value ?? year) > year);
  set('future-year', future);
  set(
    'this-year',
    years.some((number) => number.value === year),
  );
  set(
    'past-year',
    years.some((number) => (number.value ?? year) < year),
  );
  set('quantity', count('quantity') > 0);
  set('quantities', count('quantity') > 1);
  set(
    'label',
    numbers.some((number) => number.kind === 'label'),
  );
  set('quantity-and-future-year', future && count('quantity') > 0);
  set('place', count('place') > 0);
  set('instrument', count('instrument') > 0);
  set('standard', count('standard') > 0);
  set('priority', count('priority') > 0);
  set('name', count('place') + count('party') > 0);
  set('names', count('place') + count('party') > 1);
  set('negation', some(reader, Word.negation));
  set('only', some(reader, Word.minimum));
  const strong = anchors.filter(isStrongAnchor).length;
  set('anchor', strong > 0);
  set('anchors', strong > 1);
  set('no-anchor', anchors.length === 0);
}

function signalFeatures({ matches, anchors }: SentenceFacts, set: Set): void {
  const signals = new Set(matches.map((match) => match.signal));
  const strong = matches.some((match) => match.entry.strong === true);
  const bare = anchors.length === 0;
  for (const signal of signals) set(signal, 1);
  signals.delete('filler');
  set('strong', strong);
  set('two-signals', signals.size >= 2);
  set('three-signals', signals.size >= 3);
  set('no-signal', signals.size === 0);
  set('signal-without-anchor', bare && signals.size > 0);
  set('two-signals-without-anchor', bare && signals.size >= 2);
  set('strong-without-anchor', bare && strong);
}

/** A name alone says little; the other anchors can be checked. */
export function isStrongAnchor(anchor: Anchor): boolean {
  return anchor.kind !== 'place' && anchor.kind !== 'party';
}

function hasWe({ reader }: SentenceFacts): boolean {
  return some(reader, Word.firstPerson);
}

function some(reader: SentenceReader, bit: number): boolean {
  for (let token = reader.first; token < reader.end; token++) if (reader.has(token, bit)) return true;
  return false;
}

/** Returns the names of what is weighed beside `FEATURES` and plain words: the verbs and the first words. */
export function namedFeatures({ reader, verbs }: SentenceFacts, wordOf: (id: number) => string): string[] {
  const names = [`first=${wordOf(reader.tokens.word[reader.first] ?? -1)}`];
  for (const verb of verbs.lemmas) names.push(`verb=${verb}`);
  for (const verb of verbs.presentModals) names.push(`modal=${verb}`);
  if (verbs.finite >= 0) names.push(`finite=${wordOf(reader.tokens.word[verbs.finite] ?? -1)}`);
  return names;
}

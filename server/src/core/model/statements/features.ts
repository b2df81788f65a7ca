import type { Match } from '../../lexicon/types.js';
import type { Anchor, PartKind } from '../types.js';
import type { NumberFact } from './numbers.js';
import type { FoundPhrase } from './phrase-set.js';
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
  /** Phrases of closed classes in the sentence, in reading order. */
  readonly phrases: readonly FoundPhrase[];
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

type Feature = (typeof FEATURES)[number];

/** Places of features among the values. */
const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<Feature, number>;

/** Room for the values of one sentence; each is weighed before the next is read, and a new array for each is dear. */
const scratch = new Float32Array(FEATURES.length);

/** Returns the values of `FEATURES` for a sentence between its neighbours in the same block. They stand until the next call. */
export function featuresOf(
  facts: SentenceFacts,
  before: SentenceFacts | undefined,
  next: SentenceFacts | undefined,
): Float32Array {
  const values = scratch.fill(0);
  values[AT.bias] = 1;
  placeFeatures(facts, values);
  phraseFeatures(facts, values);
  markFeatures(facts.reader, values);
  actorFeatures(facts, values);
  verbFeatures(facts, values);
  anchorFeatures(facts, values);
  signalFeatures(facts, values);
  if (before) {
    values[AT['before-past']] = Number(before.verbs.tense === 'past');
    values[AT['before-we']] = Number(hasWe(before));
    values[AT['before-anchor']] = Number(before.anchors.some(isStrongAnchor));
  }
  if (next) {
    values[AT['next-anchor']] = Number(next.anchors.some(isStrongAnchor));
    values[AT['next-past']] = Number(next.verbs.tense === 'past');
  }
  return values;
}

const SHORT = 8;
const LONG = 25;
const VERY_LONG = 40;

function placeFeatures({ reader, place }: SentenceFacts, values: Float32Array): void {
  const length = reader.end - reader.first;
  values[AT.list] = Number(place.inList);
  values[AT.cell] = Number(place.inCell);
  values[AT.first] = Number(place.firstOfBlock);
  values[AT.last] = Number(place.lastOfBlock);
  values[AT.describing] = Number(place.describing);
  values[AT['lead-in']] = Number(place.leadIn);
  values[AT.glossary] = Number(place.part === 'glossary');
  values[AT.heard] = Number(place.part === 'heard');
  values[AT['no-policy']] = Number(place.part !== 'policy');
  values[AT.short] = Number(length <= SHORT);
  values[AT.long] = Number(length >= LONG);
  values[AT['very-long']] = Number(length >= VERY_LONG);
  values[AT.refers] = Number(refersToPart(reader));
}

/** The feature of a phrase of each class; priorities and authorities are told elsewhere. */
const PHRASE_FEATURES: Readonly<Record<string, number>> = {
  frame_markers: AT.frame,
  definition_markers: AT.definition,
  source_markers: AT.source,
  list_markers: AT['list-marker'],
  explanation_markers: AT['explanation-marker'],
};

function phraseFeatures({ phrases, firstPhrase }: SentenceFacts, values: Float32Array): void {
  for (const { name } of phrases) {
    const at = PHRASE_FEATURES[name];
    if (at !== undefined) values[at] = 1;
  }
  values[AT['frame-first']] = Number(firstPhrase === 'frame_markers');
  values[AT['explanation-first']] = Number(firstPhrase === 'explanation_markers');
}

function markFeatures(reader: SentenceReader, values: Float32Array): void {
  for (let token = reader.first; token < reader.end; token++) {
    if (reader.isWord(token)) continue;
    const mark = reader.unit(token);
    if (mark === 0x2c) values[AT.comma] = 1;
    else if (mark === 0x3a || mark === 0x3b) values[AT.colon] = 1;
    else if (mark === 0x28) values[AT.parenthesis] = 1;
    else if (mark === 0x22 || mark === 0x201c || mark === 0x2018) values[AT.quote] = 1;
  }
}

/** "annex D", "hoofdstuk 4": the sentence points at another part of the document. */
function refersToPart(reader: SentenceReader): boolean {
  if ((reader.all & Word.label) === 0) return false;
  for (let token = reader.first; token + 1 < reader.end; token++) {
    if (!reader.has(token, Word.label)) continue;
    const length = reader.source(token + 1).length;
    if (reader.isNumber(token + 1) || (length === 1 && reader.isCapital(token + 1))) return true;
  }
  return false;
}

function actorFeatures(facts: SentenceFacts, values: Float32Array): void {
  const { reader, anchors, phrases, firstPhrase } = facts;
  const we = hasWe(facts);
  const start = reader.tokens.start[reader.first] ?? 0;
  values[AT.we] = Number(we);
  values[AT['we-first']] = Number(
    reader.has(reader.first, Word.firstPerson) || reader.has(reader.first + 1, Word.firstPerson),
  );
  for (const anchor of anchors) {
    if (anchor.kind !== 'party') continue;
    values[AT.party] = 1;
    if (anchor.start - start < FRONT) values[AT['party-first']] = 1;
  }
  // Another authority that opens the sentence is its likely subject.
  values[AT.authority] = Number(phrases.some(({ name }) => name === 'authorities'));
  values[AT['authority-first']] = Number(firstPhrase === 'authorities' && !we);
  values[AT.office] = Number((reader.all & Word.office) !== 0);
}

/** How many units from its beginning a name may stand and still be the likely subject. */
const FRONT = 12;

function verbFeatures({ verbs }: SentenceFacts, values: Float32Array): void {
  values[AT.present] = Number(verbs.tense === 'present');
  values[AT.past] = Number(verbs.tense === 'past');
  values[AT['no-verb']] = Number(verbs.tense === 'none');
  values[AT.passive] = Number(verbs.passive);
  values[AT.perfect] = Number(verbs.perfect);
  for (const kind of verbs.kinds) if (kind !== 'aux' && kind !== 'modal') values[AT[kind]] = 1;
  values[AT.modal] = Number(verbs.presentModals.length > 0);
  values[AT['past-modal']] = Number(verbs.pastModal);
}

function anchorFeatures({ anchors, numbers, reader, year }: SentenceFacts, values: Float32Array): void {
  for (const number of numbers) {
    if (number.kind === 'label') values[AT.label] = 1;
    if (number.kind !== 'year') continue;
    const value = number.value ?? year;
    if (value > year) values[AT['future-year']] = 1;
    if (number.value === year) values[AT['this-year']] = 1;
    if (value < year) values[AT['past-year']] = 1;
  }
  let quantities = 0;
  let names = 0;
  let strong = 0;
  for (const anchor of anchors) {
    if (isStrongAnchor(anchor)) strong++;
    else names++;
    if (anchor.kind === 'quantity') quantities++;
    else if (anchor.kind === 'place') values[AT.place] = 1;
    else if (anchor.kind === 'instrument') values[AT.instrument] = 1;
    else if (anchor.kind === 'standard') values[AT.standard] = 1;
    else if (anchor.kind === 'priority') values[AT.priority] = 1;
  }
  values[AT.quantity] = Number(quantities > 0);
  values[AT.quantities] = Number(quantities > 1);
  values[AT['quantity-and-future-year']] = Number(values[AT['future-year']] === 1 && quantities > 0);
  values[AT.name] = Number(names > 0);
  values[AT.names] = Number(names > 1);
  values[AT.negation] = Number((reader.all & Word.negation) !== 0);
  values[AT.only] = Number((reader.all & Word.minimum) !== 0);
  values[AT.anchor] = Number(strong > 0);
  values[AT.anchors] = Number(strong > 1);
  values[AT['no-anchor']] = Number(anchors.length === 0);
}

function signalFeatures({ matches, anchors }: SentenceFacts, values: Float32Array): void {
  const bare = anchors.length === 0;
  let strong = false;
  let signals = 0;
  for (const { signal, entry } of matches) {
    if (entry.strong === true) strong = true;
    if (signal !== 'filler' && values[AT[signal]] === 0) signals++;
    values[AT[signal]] = 1;
  }
  values[AT.strong] = Number(strong);
  values[AT['two-signals']] = Number(signals >= 2);
  values[AT['three-signals']] = Number(signals >= 3);
  values[AT['no-signal']] = Number(signals === 0);
  values[AT['signal-without-anchor']] = Number(bare && signals > 0);
  values[AT['two-signals-without-anchor']] = Number(bare && signals >= 2);
  values[AT['strong-without-anchor']] = Number(bare && strong);
}

/** A name alone says little; the other anchors can be checked. */
export function isStrongAnchor(anchor: Anchor): boolean {
  return anchor.kind !== 'place' && anchor.kind !== 'party';
}

function hasWe({ reader }: SentenceFacts): boolean {
  return (reader.all & Word.firstPerson) !== 0;
}

/** Returns the names of what is weighed beside `FEATURES` and plain words: the verbs and the first words. */
export function namedFeatures({ reader, verbs }: SentenceFacts, wordOf: (id: number) => string): string[] {
  const names = [`first=${wordOf(reader.tokens.word[reader.first] ?? -1)}`];
  for (const verb of verbs.lemmas) names.push(`verb=${verb}`);
  for (const verb of verbs.presentModals) names.push(`modal=${verb}`);
  if (verbs.finite >= 0) names.push(`finite=${wordOf(reader.tokens.word[verbs.finite] ?? -1)}`);
  return names;
}

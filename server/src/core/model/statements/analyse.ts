import type { Sentence, Tokens } from '../../language/types.js';
import type { Match } from '../../lexicon/types.js';
import type { Block } from '../../parse/blocks.js';
import type { Toolkit } from '../toolkit.js';
import type { Anchor, PartKind, Signal, Statement, StatementKind } from '../types.js';
import { amongNeighbours, type AloneSentence } from './among-neighbours.js';
import { findAnchors } from './anchors.js';
import { featuresOf, isStrongAnchor, type SentenceFacts, type SentencePlace } from './features.js';
import { KIND_COUNT, LEAST_COMMITMENT, likelihood, likelihoodOfFirst, OUTPUTS, type DraftWeights } from './judge.js';
import { readNumbers } from './numbers.js';
import { phrasesBetween, type FoundPhrase } from './phrase-set.js';
import { createReader, type ReadSegment, type SentenceReader } from './reader.js';
import { missingSlots, signalOf, standingSignals } from './signals.js';
import { readVerbs } from './verbs.js';
import { Word } from './word-index.js';

/** What the sentences of a segment are judged in. */
export interface StatementContext {
  readonly toolkit: Toolkit;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tokens: Tokens;
  /** What part of the document it is; where it makes no policy, nothing is vague. */
  readonly part: PartKind;
  /** Whether the section's heading says that it describes or is about the document. */
  readonly describing: boolean;
  /** Returns whether a vocabulary id is a word of the name of the territory. */
  isTerritory(word: number): boolean;
  /** Returns whether a vocabulary id is a term that the draft defines, in any inflection. */
  isDefined(word: number): boolean;
  readonly year: number;
}

/** Returns what each sentence of a segment is, in reading order. */
export function analyseStatements(sentences: readonly Sentence[], context: StatementContext): Statement[] {
  const room = { text: context.text, tokens: context.tokens, bits: new Int32Array(context.tokens.length) };
  const facts = sentences.map((_, index) => factsOf(sentences, index, context, room));
  const alone = sentences.map((sentence, index) => {
    const inBlock = (other: number) => (sentences[other]?.block === sentence.block ? facts[other] : undefined);
    return readAlone(sentence, facts[index] as SentenceFacts, [inBlock(index - 1), inBlock(index + 1)], context);
  });
  // What another said or asked does not tell what the author does around it.
  const corrected = amongNeighbours(alone.map((read) => (read.quoted || read.question ? undefined : read)));
  return sentences.map((sentence, index) => {
    const read = alone[index] as ReadAlone;
    return judge(sentence, read, corrected[index] ?? read.scores, context);
  });
}

function factsOf(
  sentences: readonly Sentence[],
  index: number,
  context: StatementContext,
  room: ReadSegment,
): SentenceFacts {
  const sentence = sentences[index] as Sentence;
  const { firstToken, endToken } = sentence;
  const tools = context.toolkit.tools(sentence.language);
  const reader = createReader(room, sentence, tools.words);
  const { vocabulary } = context.toolkit;
  const { year } = context;
  const phrases = phrasesBetween(tools.phrases, context.tokens.word, firstToken, endToken);
  const numbers = readNumbers(reader);
  return {
    reader,
    verbs: readVerbs(reader, tools.auxiliaries),
    anchors: findAnchors(reader, { phrases, numbers, isTerritory: context.isTerritory, year, vocabulary }),
    numbers,
    matches: tools.matcher.match(context.tokens, firstToken, endToken),
    phrases,
    firstPhrase: firstPhrase(reader, phrases),
    place: placeOf(sentence, sentences, index, context),
    year,
  };
}

function firstPhrase(reader: SentenceReader, phrases: readonly FoundPhrase[]): string | undefined {
  const first = reader.has(reader.first, Word.determiner) ? reader.first + 1 : reader.first;
  return phrases.find((phrase) => phrase.first === first)?.name;
}

function placeOf(
  sentence: Sentence,
  sentences: readonly Sentence[],
  index: number,
  context: StatementContext,
): SentencePlace {
  const block = context.blocks[sentence.block];
  const last = context.tokens.start[sentence.endToken - 1] ?? 0;
  return {
    inList: block?.list !== undefined,
    inCell: block?.kind === 'cell',
    firstOfBlock: sentences[index - 1]?.block !== sentence.block,
    lastOfBlock: sentences[index + 1]?.block !== sentence.block,
    describing: context.describing,
    leadIn: context.text[last] === ':',
    part: context.part,
  };
}

/** The sentences before and after one in its block. */
type Neighbours = readonly [before: SentenceFacts | undefined, next: SentenceFacts | undefined];

/** A sentence as far as it can be read without the others, the two beside it apart. */
interface ReadAlone extends AloneSentence {
  readonly facts: SentenceFacts;
  readonly quoted: boolean;
  readonly question: boolean;
}

function readAlone(
  sentence: Sentence,
  facts: SentenceFacts,
  [before, next]: Neighbours,
  context: StatementContext,
): ReadAlone {
  const { judge } = context.toolkit.tools(sentence.language);
  return {
    facts,
    scores: judge.scores(featuresOf(facts, before, next), facts).slice(),
    weights: judge.neighbours,
    inList: facts.place.inList,
    quoted: context.blocks[sentence.block]?.quoted === true || isQuote(facts),
    question: endsWithQuestionMark(sentence, context),
  };
}

function judge(sentence: Sentence, read: ReadAlone, scores: Float64Array, context: StatementContext): Statement {
  const { judge: judged } = context.toolkit.tools(sentence.language);
  const { facts, question } = read;
  const kind = kindOf(read, scores, isShouted(sentence, context));
  const commits = likelihoodOfFirst(scores, KIND_COUNT);
  const vagueness = likelihood(scores[VAGUE] ?? 0);
  const statement: Mutable = {
    start: sentence.start,
    end: sentence.end,
    block: sentence.block,
    firstToken: sentence.firstToken,
    endToken: sentence.endToken,
    language: sentence.language,
    kind,
    question,
    signals: NONE,
    anchors: facts.anchors,
    missing: NONE,
    nonsense: false,
    commits,
    vagueness,
    passive: facts.verbs.passive,
  };
  const actor = facts.anchors.find((anchor) => anchor.kind === 'party');
  if (actor) statement.actor = actor;
  if (kind !== 'commitment' || context.part !== 'policy') return statement;
  const weights = judged.draft;
  const needs = judged.threshold - (scores[VAGUE] ?? 0);
  const isOpen = commits >= LEAST_COMMITMENT && needs < mostLight(weights);
  const isClear = isPinned(facts) || isTold(facts) || isDefinedThroughout(facts, context);
  if (!isOpen || isClear || isTorn(sentence, facts, context)) {
    statement.signals = loneSignals(facts, context);
    statement.missing = missingOf(statement.signals, facts);
    return statement;
  }
  statement.signals = vagueSignals(facts, sentence, context);
  statement.missing = missingOf(statement.signals, facts);
  statement.nonsense = true;
  if (needs < 0) return statement;
  const signals = loneSignals(facts, context);
  statement.otherwise = { signals, missing: missingOf(signals, facts), needs, weights };
  return statement;
}

function missingOf(signals: readonly Signal[], facts: SentenceFacts): Statement['missing'] {
  return signals.length > 0 ? missingSlots(signals, facts.anchors, hasActor(facts)) : NONE;
}

/** A statement while it is made; to spread one object into the next is dear for so many. */
type Mutable = { -readonly [K in keyof Statement]: Statement[K] };

const NONE: readonly never[] = [];

const VAGUE = OUTPUTS.indexOf('vague');

/**
 * Returns whether a commitment says how much by when, lists what it counts ("te weten 12 banken"), or says what goes
 * before what, and takes nothing of it back. However woolly its other words are, it can be held against its author.
 */
function isPinned({ anchors, numbers, matches, phrases, year }: SentenceFacts): boolean {
  const has = (kind: Anchor['kind']) => anchors.some((anchor) => anchor.kind === kind);
  const isLater = numbers.some(({ kind, value }) => kind === 'year' && value !== undefined && value > year);
  const isListed = phrases.some(({ name }) => name === 'list_markers');
  if (has('quantity') && (isLater || isListed)) return true;
  const isHedged = matches.some(({ signal, entry }) => signal === 'escape-clause' || entry.strong === true);
  return has('priority') && !isHedged;
}

/** Returns whether a sentence tells what was, with nothing in it that is or will be: that commits nobody any more. */
function isTold({ verbs }: SentenceFacts): boolean {
  return verbs.tense === 'past' && verbs.presentModals.length === 0;
}

/** Returns whether all that is vague in a sentence are terms that the draft defines: what they mean can be looked up. */
function isDefinedThroughout({ matches }: SentenceFacts, context: StatementContext): boolean {
  const telling = matches.filter(({ signal }) => signal !== 'filler');
  return telling.length > 0 && telling.every((match) => isDefined(match, context));
}

/**
 * Returns whether only the tail of a sentence stands here: a page end or an export cut the paragraph in two. What the
 * head says is not known, so nobody can be held to the tail.
 */
function isTorn(sentence: Sentence, { place }: SentenceFacts, { blocks, text }: StatementContext): boolean {
  const isParagraph = blocks[sentence.block]?.kind === 'paragraph' && !place.inList;
  return isParagraph && place.firstOfBlock && SMALL_LETTER.test(text.charAt(sentence.start));
}

const SMALL_LETTER = /\p{Ll}/u;

/** What a draft can add at most; see `lightOf`. */
function mostLight({ commitment, vague, usual }: DraftWeights): number {
  return commitment * usual.commitment + vague * usual.vague;
}

/** Returns what shows that a commitment is vague; if no phrase does, it is an empty intention by the codebook. */
function vagueSignals(facts: SentenceFacts, sentence: Sentence, context: StatementContext): Signal[] {
  const undefinedOnes = facts.matches.filter((match) => !isDefined(match, context));
  const telling = undefinedOnes.filter((match) => match.signal !== 'filler');
  const matches = telling.length > 0 ? telling : undefinedOnes;
  if (matches.some((match) => match.signal !== 'filler')) return widest(matches).map(signalOf);
  const whole = { id: 'empty-intention', start: sentence.start, end: sentence.end } as const;
  return [...matches.map(signalOf), { ...whole, strong: true, mechanism: 'no-anchor' }];
}

/** Leaves out phrases inside a longer one of the same signal, which say nothing new. */
function widest(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const reach = new Map<string, number>();
  const dropped = new Set<Match>();
  // Whatever holds a phrase begins before it, or with it and reaches at least as far; the sort keeps the order of equals.
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const end = reach.get(match.signal) ?? -1;
    if (match.end <= end) dropped.add(match);
    else reach.set(match.signal, match.end);
  }
  return matches.filter((match) => !dropped.has(match));
}

/**
 * Returns the phrases of a commitment that is not vague as a whole. With anything in it that can be checked, in the
 * past tense, or in the mouth of another authority nothing is worth a hint.
 */
function loneSignals(facts: SentenceFacts, context: StatementContext): readonly Signal[] {
  const { verbs, anchors } = facts;
  if (facts.matches.length === 0) return NONE;
  if (verbs.tense === 'past' || verbs.perfect || anchors.some(isStrongAnchor)) return [];
  if (facts.firstPhrase === 'authorities') return [];
  return standingSignals(facts.matches, { anchors, isDefined: (match) => isDefined(match, context) });
}

function kindOf({ quoted, question }: ReadAlone, scores: Float64Array, shouted: boolean): StatementKind {
  if (quoted) return 'quote';
  if (shouted) return 'frame';
  if (question) return 'description';
  let best = 0;
  for (let index = 1; index < KIND_COUNT; index++) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return (OUTPUTS[best] ?? 'description') as StatementKind;
}

/** A sentence that opens with a quotation mark and holds four words or more before the closing one is a quotation. */
function isQuote({ reader }: SentenceFacts): boolean {
  if (!QUOTES.has(reader.unit(reader.first))) return false;
  let words = 0;
  for (let token = reader.first + 1; token < reader.end; token++) {
    if (reader.isWord(token)) words++;
    else if (QUOTES.has(reader.unit(token))) break;
  }
  return words >= SHORTEST_QUOTE;
}

const QUOTES = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x2018, 0x27, 0xab]);
const SHORTEST_QUOTE = 4;

/** Plain text has no other headings than lines in capitals, which say what comes and commit nobody. */
function isShouted(sentence: Sentence, { text }: StatementContext): boolean {
  // One small letter settles it, and nearly all sentences have one within their first word.
  if (hasSmallLetter(text, sentence.start + 1, Math.min(sentence.end, sentence.start + 8))) return false;
  const words = text.slice(sentence.start, sentence.end);
  return words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
}

function hasSmallLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) return true;
  }
  return false;
}

function endsWithQuestionMark(sentence: Sentence, { tokens, text }: StatementContext): boolean {
  for (let token = sentence.endToken - 1; token >= Math.max(sentence.firstToken, sentence.endToken - 3); token--) {
    if (text[tokens.start[token] ?? 0] === '?') return true;
  }
  return false;
}

/** Returns whether a term of the match, in any inflection, is one that the draft defines. */
function isDefined(match: Match, context: StatementContext): boolean {
  return match.tokens.some((token) => context.isDefined(context.tokens.word[token] ?? -1));
}

function hasActor({ reader, anchors, verbs }: SentenceFacts): boolean {
  if (anchors.some((anchor) => anchor.kind === 'party')) return true;
  return !verbs.passive && (reader.all & Word.firstPerson) !== 0;
}

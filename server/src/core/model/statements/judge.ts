import type { Vocabulary } from '../../language/types.js';
import type { NeighbourWeights } from './among-neighbours.js';
import { FEATURES, type SentenceFacts } from './features.js';
import { wordFeatures } from './word-features.js';

/** The questions that the judgement answers, in the order of the weights. */
export const OUTPUTS = ['commitment', 'description', 'explanation', 'frame', 'vague'] as const;
export type Output = (typeof OUTPUTS)[number];

/** How many of `OUTPUTS` are kinds of sentence; they stand first. */
export const KIND_COUNT = OUTPUTS.indexOf('vague');

/** Weights learned from labelled sentences; see `grammars/models/README.md`. Each row holds one weight for each output. */
export interface JudgeModel {
  /** By feature of `FEATURES`. */
  readonly facts: Readonly<Record<string, readonly number[]>>;
  /** By word feature, and by the names of `namedFeatures`. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  /** By pair of neighbouring words, parted by a space. */
  readonly pairs: Readonly<Record<string, readonly number[]>>;
  /** Score of `vague`, with what the draft adds to it, from which a commitment is called negotiated nonsense. */
  readonly threshold: number;
  readonly neighbours: NeighbourWeights;
  readonly draft: DraftWeights;
}

/** What the draft as a whole adds to the score of each of its sentences. */
export interface DraftWeights {
  /** Weight of the share of sentences that are likely commitments. */
  readonly commitment: number;
  /** Weight of the share of those that are likely vague. */
  readonly vague: number;
  /** Both shares in a usual draft. */
  readonly usual: { readonly commitment: number; readonly vague: number };
}

/** Weighs the facts and the words of a sentence. */
export interface Judge {
  /**
   * Returns a score for each output, in the order of `OUTPUTS`; higher is more likely. `values` are those of `FEATURES`.
   * The scores stand until the next call.
   */
  scores(values: Float32Array, facts: SentenceFacts): Float64Array;
  readonly threshold: number;
  readonly neighbours: NeighbourWeights;
  readonly draft: DraftWeights;
}

/** How likely a sentence must be a commitment before it can be called vague: of those below, most alarms are false. */
export const LEAST_COMMITMENT = 0.5;

/** Returns how likely it is that the first of `count` outputs is right, if one of them is. */
export function likelihoodOfFirst(scores: ArrayLike<number>, count: number): number {
  const first = scores[0] ?? 0;
  let others = 0;
  for (let index = 1; index < count; index++) others += Math.exp((scores[index] ?? 0) - first);
  return 1 / (1 + others);
}

/** Returns how likely each of the first `count` outputs is, if one of them is right. */
export function likelihoods(scores: ArrayLike<number>, count: number): Float64Array {
  let highest = -Infinity;
  for (let index = 0; index < count; index++) highest = Math.max(highest, scores[index] ?? 0);
  const likely = new Float64Array(count);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += likely[index] = Math.exp((scores[index] ?? 0) - highest);
  for (let index = 0; index < count; index++) likely[index] = (likely[index] as number) / sum;
  return likely;
}

/** Returns how likely an output is by its score alone. */
export function likelihood(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

const WIDTH = OUTPUTS.length;

/** Returns a judge; what a word weighs is worked out when the word is first met. */
export function createJudge(model: JudgeModel, vocabulary: Vocabulary): Judge {
  const facts = FEATURES.map((name) => rowOf(model.facts[name]));
  const named = (name: string) => weightsIn(model, name);
  const plain = createWeightTable((word) => sum(wordFeatures(vocabulary.wordOf(word)).map(named)));
  const first = createWeightTable((word) => named(`first=${vocabulary.wordOf(word)}`));
  const finite = createWeightTable((word) => named(`finite=${vocabulary.wordOf(word)}`));
  const verbs = createNamedWeights((verb) => rowOf(named(`verb=${verb}`)));
  const modals = createNamedWeights((verb) => rowOf(named(`modal=${verb}`)));
  const followersOf = createPairTable(model, vocabulary);
  // One is kept for all sentences, since a new array for each is dear.
  const scores = new Float64Array(WIDTH);

  function addNamed({ reader, verbs: { lemmas, presentModals, finite: finiteAt } }: SentenceFacts): void {
    first.add(scores, reader.tokens.word[reader.first] ?? -1);
    for (const verb of lemmas) add(scores, verbs(verb));
    for (const verb of presentModals) add(scores, modals(verb));
    if (finiteAt >= 0) finite.add(scores, reader.tokens.word[finiteAt] ?? -1);
  }

  function addWords({ reader: { first, end, tokens } }: SentenceFacts): void {
    let followers: ReadonlyMap<number, Float64Array> | undefined;
    for (let at = first; at < end; at++) {
      const word = tokens.word[at] as number;
      if (word < 0) {
        followers = undefined;
        continue;
      }
      plain.add(scores, word);
      const pair = followers?.get(word);
      if (pair !== undefined) add(scores, pair);
      followers = followersOf(word);
    }
  }

  return {
    threshold: model.threshold,
    neighbours: model.neighbours,
    draft: model.draft,
    scores(values, sentence) {
      scores.fill(0);
      for (let index = 0; index < facts.length; index++) {
        if (values[index] !== 0) add(scores, facts[index] as Float64Array);
      }
      addNamed(sentence);
      addWords(sentence);
      return scores;
    },
  };
}

const NOTHING: readonly number[] = [];

/** The weights of words by vocabulary id, in one flat array; a row is worked out when its word is first met. */
function createWeightTable(weigh: (word: number) => readonly number[]): {
  add(scores: Float64Array, word: number): void;
} {
  let rows = new Float64Array(WIDTH << 11);
  let known = new Uint8Array(1 << 11);

  function learn(word: number): void {
    while (word >= known.length) {
      rows = grown(rows, new Float64Array(rows.length * 2));
      known = grown(known, new Uint8Array(known.length * 2));
    }
    known[word] = 1;
    rows.set(rowOf(weigh(word)), word * WIDTH);
  }

  return {
    add(scores, word) {
      if (word < 0) return;
      if (word >= known.length || known[word] === 0) learn(word);
      const at = word * WIDTH;
      for (let index = 0; index < WIDTH; index++) {
        scores[index] = (scores[index] as number) + (rows[at + index] as number);
      }
    },
  };
}

function createNamedWeights(weigh: (name: string) => Float64Array): (name: string) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (name) => {
    let row = known.get(name);
    if (row === undefined) known.set(name, (row = weigh(name)));
    return row;
  };
}

function grown<T extends Float64Array | Uint8Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}

/** A word such as "constructor" is in no list. */
function weightsIn({ words }: JudgeModel, name: string): readonly number[] {
  return Object.hasOwn(words, name) ? (words[name] ?? NOTHING) : NOTHING;
}

type Follower = readonly [second: string, weights: readonly number[]];
type Followers = ReadonlyMap<number, Float64Array>;

/** Returns a look-up of the weights of pairs, by first word and then by second; most words of a model are met in no draft. */
function createPairTable(model: JudgeModel, vocabulary: Vocabulary): (first: number) => Followers | undefined {
  const pairs = pairsByFirst(model);
  const known: (Followers | undefined | null)[] = [];
  return (first) => {
    // An array with holes is slow to read, so it grows one by one.
    while (known.length <= first) known.push(null);
    let followers = known[first];
    if (followers === null) known[first] = followers = tableOf(pairs.get(vocabulary.wordOf(first)), vocabulary);
    return followers;
  };
}

function pairsByFirst({ pairs }: JudgeModel): ReadonlyMap<string, readonly Follower[]> {
  const byFirst = new Map<string, Follower[]>();
  for (const pair of Object.keys(pairs)) {
    const gap = pair.indexOf(' ');
    const follower: Follower = [pair.slice(gap + 1), pairs[pair] as readonly number[]];
    const known = byFirst.get(pair.slice(0, gap));
    if (known) known.push(follower);
    else byFirst.set(pair.slice(0, gap), [follower]);
  }
  return byFirst;
}

function tableOf(followers: readonly Follower[] | undefined, vocabulary: Vocabulary): Followers | undefined {
  return followers && new Map(followers.map(([second, weights]) => [vocabulary.idOf(second), rowOf(weights)]));
}

function rowOf(weights: readonly number[] = NOTHING): Float64Array {
  return Float64Array.from(OUTPUTS, (_, index) => weights[index] ?? 0);
}

function add(scores: Float64Array, weights: Float64Array): void {
  for (let index = 0; index < WIDTH; index++) {
    scores[index] = (scores[index] as number) + (weights[index] as number);
  }
}

function sum(rows: readonly (readonly number[] | undefined)[]): number[] {
  return OUTPUTS.map((_, index) => rows.reduce((total, row) => total + (row?.[index] ?? 0), 0));
}

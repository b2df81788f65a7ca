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
  const rows = createWeightRows();
  const facts = Int32Array.from(FEATURES, (name) => rows.add(model.facts[name]));
  const named = (name: string) => weightsIn(model, name);
  const plain = rowsOfWords((word) => rows.add(sum(wordFeatures(vocabulary.wordOf(word)).map(named))));
  const first = rowsOfWords((word) => rows.add(named(`first=${vocabulary.wordOf(word)}`)));
  const finite = rowsOfWords((word) => rows.add(named(`finite=${vocabulary.wordOf(word)}`)));
  const verbs = rowsOfNames((verb) => rows.add(named(`verb=${verb}`)));
  const modals = rowsOfNames((verb) => rows.add(named(`modal=${verb}`)));
  const followersOf = createPairTable(model, vocabulary, rows);

  function pickNamed({ reader, verbs: { lemmas, presentModals, finite: finiteAt } }: SentenceFacts): void {
    rows.pick(first(reader.tokens.word[reader.first] ?? -1));
    for (const verb of lemmas) rows.pick(verbs(verb));
    for (const verb of presentModals) rows.pick(modals(verb));
    if (finiteAt >= 0) rows.pick(finite(reader.tokens.word[finiteAt] ?? -1));
  }

  function pickWords({ reader: { first: from, end, tokens } }: SentenceFacts): void {
    let followers: Followers | undefined;
    for (let at = from; at < end; at++) {
      const word = tokens.word[at] as number;
      if (word < 0) {
        followers = undefined;
        continue;
      }
      rows.pick(plain(word));
      const pair = followers?.get(word);
      if (pair !== undefined) rows.pick(pair);
      followers = followersOf(word);
    }
  }

  return {
    threshold: model.threshold,
    neighbours: model.neighbours,
    draft: model.draft,
    scores(values, sentence) {
      for (let index = 0; index < facts.length; index++) if (values[index] !== 0) rows.pick(facts[index] as number);
      pickNamed(sentence);
      pickWords(sentence);
      return rows.sumOfPicked();
    },
  };
}

/** Rows of weights in one flat array; those that count for a sentence are picked first and then added up in one pass. */
interface WeightRows {
  /** Returns the place of a new row. */
  add(weights: readonly number[] | undefined): number;
  pick(row: number): void;
  /** Returns the sum of the rows that were picked since the last sum, in the order in which they were. It stands until the next call. */
  sumOfPicked(): Float64Array;
}

/** The place of a row that adds nothing. */
const NO_ROW = 0;

function createWeightRows(): WeightRows {
  let data = new Float64Array(WIDTH << 11);
  let end = WIDTH;
  let picked = new Int32Array(1 << 10);
  let count = 0;
  // One is kept for all sentences, since a new array for each is dear.
  const sums = new Float64Array(WIDTH);

  return {
    add(weights = NOTHING) {
      if (weights.every((weight) => weight === 0)) return NO_ROW;
      const row = end;
      end += WIDTH;
      if (end > data.length) data = grown(data, new Float64Array(data.length * 2));
      for (let output = 0; output < WIDTH; output++) data[row + output] = weights[output] ?? 0;
      return row;
    },
    pick(row) {
      if (row === NO_ROW) return;
      if (count === picked.length) picked = grown(picked, new Int32Array(count * 2));
      picked[count++] = row;
    },
    sumOfPicked() {
      sums.fill(0);
      for (let output = 0; output < WIDTH; output++) {
        let total = 0;
        for (let index = 0; index < count; index++) total += data[(picked[index] as number) + output] as number;
        sums[output] = total;
      }
      count = 0;
      return sums;
    },
  };
}

const NOTHING: readonly number[] = [];

/** Returns a look-up of the rows of words by vocabulary id; a row is made when its word is first met. */
function rowsOfWords(make: (word: number) => number): (word: number) => number {
  let known = new Int32Array(1 << 11).fill(UNKNOWN);
  return (word) => {
    if (word < 0) return NO_ROW;
    while (word >= known.length) known = grown(known, new Int32Array(known.length * 2).fill(UNKNOWN));
    let row = known[word] as number;
    if (row === UNKNOWN) known[word] = row = make(word);
    return row;
  };
}

const UNKNOWN = -1;

function rowsOfNames(make: (name: string) => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    let row = known.get(name);
    if (row === undefined) known.set(name, (row = make(name)));
    return row;
  };
}

function grown<T extends Float64Array | Int32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}

/** A word such as "constructor" is in no list. */
function weightsIn({ words }: JudgeModel, name: string): readonly number[] {
  return Object.hasOwn(words, name) ? (words[name] ?? NOTHING) : NOTHING;
}

type Follower = readonly [second: string, weights: readonly number[]];
/** Rows by second word. */
type Followers = ReadonlyMap<number, number>;

/** Returns a look-up of the weights of pairs, by first word and then by second; most words of a model are met in no draft. */
function createPairTable(
  model: JudgeModel,
  vocabulary: Vocabulary,
  rows: WeightRows,
): (first: number) => Followers | undefined {
  const pairs = pairsByFirst(model);
  const known: (Followers | undefined | null)[] = [];
  const tableOf = (followers: readonly Follower[] | undefined): Followers | undefined =>
    followers && new Map(followers.map(([second, weights]) => [vocabulary.idOf(second), rows.add(weights)]));
  return (first) => {
    // An array with holes is slow to read, so it grows one by one.
    while (known.length <= first) known.push(null);
    let followers = known[first];
    if (followers === null) known[first] = followers = tableOf(pairs.get(vocabulary.wordOf(first)));
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

function sum(rows: readonly (readonly number[] | undefined)[]): number[] {
  return OUTPUTS.map((_, index) => rows.reduce((total, row) => total + (row?.[index] ?? 0), 0));
}

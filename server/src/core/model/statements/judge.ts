import type { Tokens, Vocabulary } from '../../language/types.js';
import { FEATURES } from './features.js';
import { wordFeatures } from './word-features.js';

/** The questions that the judgement answers, in the order of the weights. */
export const OUTPUTS = ['commitment', 'description', 'explanation', 'frame', 'vague'] as const;
export type Output = (typeof OUTPUTS)[number];

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
  /** Returns a score for each output, in the order of `OUTPUTS`; higher is more likely. */
  scores(facts: Float32Array, names: readonly string[], tokens: Tokens, first: number, end: number): Float64Array;
  readonly threshold: number;
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

/** Returns how likely an output is by its score alone. */
export function likelihood(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Returns a judge; what a word weighs is worked out when the word is first met. */
export function createJudge(model: JudgeModel, vocabulary: Vocabulary): Judge {
  const facts = FEATURES.map((name) => rowOf(model.facts[name]));
  const pairs = pairsByFirst(model);
  const known: (Float64Array | undefined)[] = [];
  const knownFollowers: (ReadonlyMap<number, Float64Array> | undefined)[] = [];
  const named = new Map<string, Float64Array>();

  function weightsOf(word: number): Float64Array {
    const text = vocabulary.wordOf(word);
    const followers = pairs.get(text);
    if (followers) knownFollowers[word] = tableOf(followers, vocabulary);
    return (known[word] = Float64Array.from(sum(wordFeatures(text).map((name) => weightsIn(model, name)))));
  }

  function weightsOfName(name: string): Float64Array {
    let row = named.get(name);
    if (row === undefined) named.set(name, (row = rowOf(weightsIn(model, name))));
    return row;
  }

  return {
    threshold: model.threshold,
    draft: model.draft,
    scores(values, names, tokens, first, end) {
      const scores = new Float64Array(OUTPUTS.length);
      for (let index = 0; index < facts.length; index++) {
        if (values[index] !== 0) add(scores, facts[index] as Float64Array);
      }
      for (const name of names) add(scores, weightsOfName(name));
      let followers: ReadonlyMap<number, Float64Array> | undefined;
      for (let at = first; at < end; at++) {
        const word = tokens.word[at] as number;
        if (word < 0) {
          followers = undefined;
          continue;
        }
        add(scores, known[word] ?? weightsOf(word));
        const pair = followers?.get(word);
        if (pair !== undefined) add(scores, pair);
        followers = knownFollowers[word];
      }
      return scores;
    },
  };
}

/** A word such as "constructor" is in no list. */
function weightsIn({ words }: JudgeModel, name: string): readonly number[] | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

type Follower = readonly [second: string, weights: readonly number[]];

/** Returns the weights of pairs by their first word. */
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

function tableOf(followers: readonly Follower[], vocabulary: Vocabulary): ReadonlyMap<number, Float64Array> {
  return new Map(followers.map(([second, weights]) => [vocabulary.idOf(second), rowOf(weights)]));
}

function rowOf(weights: readonly number[] = []): Float64Array {
  return Float64Array.from(OUTPUTS, (_, index) => weights[index] ?? 0);
}

function add(scores: Float64Array, weights: Float64Array): void {
  for (let index = 0; index < OUTPUTS.length; index++) {
    scores[index] = (scores[index] as number) + (weights[index] as number);
  }
}

function sum(rows: readonly (readonly number[] | undefined)[]): number[] {
  return OUTPUTS.map((_, index) => rows.reduce((total, row) => total + (row?.[index] ?? 0), 0));
}

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
  const facts = FEATURES.map((name) => model.facts[name]);
  const words = new Map(Object.entries(model.words));
  const pairs = pairTable(model, vocabulary);
  const known: (readonly number[] | undefined)[] = [];
  const weightsOf = (word: number): readonly number[] =>
    (known[word] ??= sum(wordFeatures(vocabulary.wordOf(word)).map((name) => words.get(name))));

  return {
    threshold: model.threshold,
    draft: model.draft,
    scores(values, names, tokens, first, end) {
      const scores = new Float64Array(OUTPUTS.length);
      for (let index = 0; index < facts.length; index++) {
        const value = values[index] ?? 0;
        const weights = facts[index];
        if (value !== 0 && weights) add(scores, weights);
      }
      for (const name of names) add(scores, words.get(name) ?? []);
      let before = -1;
      for (let at = first; at < end; at++) {
        const word = tokens.word[at] ?? -1;
        add(scores, weightsOf(word));
        const pair = before < 0 ? undefined : pairs.get(before)?.get(word);
        if (pair) add(scores, pair);
        before = word;
      }
      return scores;
    },
  };
}

function pairTable(model: JudgeModel, vocabulary: Vocabulary): Map<number, Map<number, readonly number[]>> {
  const table = new Map<number, Map<number, readonly number[]>>();
  for (const [pair, weights] of Object.entries(model.pairs)) {
    const [first = '', second = ''] = pair.split(' ');
    const row = table.get(vocabulary.idOf(first)) ?? new Map<number, readonly number[]>();
    table.set(vocabulary.idOf(first), row.set(vocabulary.idOf(second), weights));
  }
  return table;
}

function add(scores: Float64Array, weights: readonly number[]): void {
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) + (weights[index] ?? 0);
}

function sum(rows: readonly (readonly number[] | undefined)[]): number[] {
  return OUTPUTS.map((_, index) => rows.reduce((total, row) => total + (row?.[index] ?? 0), 0));
}

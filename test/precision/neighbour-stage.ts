/** Learns what the sentences around a sentence add to the scores of its kinds. */
import {
  VALUE_COUNT,
  valuesAmong,
  type NeighbourWeights,
} from '../../server/src/core/model/statements/among-neighbours.js';
import { KIND_COUNT, likelihoods } from '../../server/src/core/model/statements/judge.js';
import { minimise } from './minimise.js';

/** A labelled sentence with the scores that weights gave it which had not seen its draft. */
export interface ScoredSentence {
  readonly segment: string;
  /** In the order of `OUTPUTS`. */
  readonly scores: readonly number[];
  /** Index of its kind in `OUTPUTS`. */
  readonly kind: number;
  /** Whether its draft was written as a whole; such drafts mix kinds as real ones do, and sets are more of a piece. */
  readonly isDraft: boolean;
  readonly inList: boolean;
}

const WEIGHT_OF_DRAFTS = 3;

const ROUNDS = 60;
const PENALTY = 1;

/** Returns the weights, and the scores that they make of those of the sentences. */
export function learnNeighbourStage(sentences: readonly ScoredSentence[]): {
  weights: NeighbourWeights;
  scores: number[][];
} {
  const usual = usualOf(sentences);
  const values = valuesOf(sentences, usual);
  const flat = minimise(VALUE_COUNT * KIND_COUNT, ROUNDS, (weights, slope) => {
    let loss = 0;
    for (let at = 0; at < slope.length; at++) {
      slope[at] = PENALTY * weights[at]!;
      loss += (PENALTY * weights[at]! ** 2) / 2;
    }
    for (const [index, { kind, isDraft }] of sentences.entries()) {
      const importance = isDraft ? WEIGHT_OF_DRAFTS : 1;
      loss += addError(slope, { values: values[index]!, kind, weights, importance });
    }
    return loss;
  });
  const rows = Array.from({ length: VALUE_COUNT }, (_, row) =>
    Array.from({ length: KIND_COUNT }, (_, kind) => rounded(flat[row * KIND_COUNT + kind]!)),
  );
  const weights = { usual, rows };
  return {
    weights,
    scores: sentences.map(({ scores }, index) => [
      ...weighed(values[index]!, Float64Array.from(rows.flat())),
      ...scores.slice(KIND_COUNT),
    ]),
  };
}

/** Adds the slope of the loss on one sentence, and returns that loss. */
function addError(
  slope: Float64Array,
  given: { values: Float64Array; kind: number; weights: Float64Array; importance: number },
): number {
  const { values, kind, weights, importance } = given;
  const likely = likelihoods(weighed(values, weights), KIND_COUNT);
  for (let other = 0; other < KIND_COUNT; other++) {
    const error = importance * (likely[other]! - Number(other === kind));
    for (let row = 0; row < VALUE_COUNT; row++) slope[row * KIND_COUNT + other]! += error * values[row]!;
  }
  return -importance * Math.log(likely[kind]!);
}

function weighed(values: Float64Array, weights: Float64Array): number[] {
  return Array.from({ length: KIND_COUNT }, (_, kind) =>
    values.reduce((score, value, row) => score + value * weights[row * KIND_COUNT + kind]!, 0),
  );
}

function usualOf(sentences: readonly ScoredSentence[]): number[] {
  const likely = sentences.map(({ scores }) => likelihoods(scores, KIND_COUNT));
  return Array.from({ length: KIND_COUNT }, (_, kind) =>
    rounded(likely.reduce((sum, own) => sum + own[kind]!, 0) / sentences.length),
  );
}

/** Returns the values of each sentence among those of its segment, which stand in reading order. */
function valuesOf(sentences: readonly ScoredSentence[], usual: readonly number[]): Float64Array[] {
  const segments = new Map<string, number[]>();
  for (const [index, { segment }] of sentences.entries()) {
    segments.set(segment, [...(segments.get(segment) ?? []), index]);
  }
  const values: Float64Array[] = [];
  for (const indices of segments.values()) {
    const own = valuesAmong(
      indices.map((index) => ({ scores: sentences[index]!.scores, usual, inList: sentences[index]!.inList })),
    );
    for (const [at, index] of indices.entries()) values[index] = own[at]!;
  }
  return values;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Logistic regression over sparse named features, with a penalty on large weights; deterministic. */

import { minimise } from './minimise.js';

export interface LearnOptions {
  /** Penalty on the square of a weight, by feature. */
  penalty(feature: string): number;
  readonly rounds: number;
}

/** Rows of features as numbers in one array: the features of row `i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface Matrix {
  readonly names: readonly string[];
  readonly starts: Int32Array;
  readonly features: Int32Array;
}

/** Returns the rows as a matrix; features that `keep` refuses are left out. */
export function matrixOf(rows: readonly (readonly string[])[], keep: (feature: string) => boolean): Matrix {
  const index = new Map<string, number>();
  const features: number[] = [];
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) {
    for (const feature of row) {
      let number = index.get(feature);
      if (number === undefined && keep(feature)) index.set(feature, (number = index.size));
      if (number !== undefined) features.push(number);
    }
    starts[at + 1] = features.length;
  }
  return { names: [...index.keys()], starts, features: Int32Array.from(features) };
}

/** What is to be learned: for each row whether it is positive, and how much it weighs (0 leaves it out). */
export interface Target {
  readonly positive: Uint8Array;
  readonly weight: Float64Array;
}

/** Returns a weight for each feature of the matrix; a score is the sum of the weights of a row's features. */
export function learn(matrix: Matrix, target: Target, options: LearnOptions): Float64Array {
  const penalties = Float64Array.from(matrix.names, (name) => options.penalty(name));
  return minimise(matrix.names.length, options.rounds, (weights, slope) => {
    let loss = 0;
    for (let at = 0; at < slope.length; at++) {
      slope[at] = penalties[at]! * weights[at]!;
      loss += (penalties[at]! * weights[at]! * weights[at]!) / 2;
    }
    return loss + addErrors(slope, matrix, target, weights);
  });
}

/** Adds the slope of the loss on all rows, and returns that loss. */
function addErrors(slope: Float64Array, matrix: Matrix, target: Target, weights: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < target.weight.length; row++) {
    const importance = target.weight[row]!;
    if (importance === 0) continue;
    const score = scoreOfRow(matrix, weights, row);
    const likely = 1 / (1 + Math.exp(-score));
    // The logarithm of the chance of what is right, in a form that holds for large scores too.
    const towards = target.positive[row] === 1 ? -score : score;
    loss += importance * (Math.max(towards, 0) + Math.log1p(Math.exp(-Math.abs(towards))));
    const error = (likely - target.positive[row]!) * importance;
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) slope[matrix.features[at]!]! += error;
  }
  return loss;
}

/** Returns the score of a row: above zero is more likely than not. */
export function scoreOfRow(matrix: Matrix, weights: Float64Array, row: number): number {
  let score = 0;
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) score += weights[matrix.features[at]!]!;
  return score;
}

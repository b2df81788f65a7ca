/** Logistic regression over sparse named features, with a penalty on large weights; deterministic. */

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

// Adam (Kingma and Ba, 2015) with its usual constants.
const STEP = 0.05;
const MOMENTUM = 0.9;
const DECAY = 0.999;
const TINY = 1e-8;

/** Returns a weight for each feature of the matrix; a score is the sum of the weights of a row's features. */
export function learn(matrix: Matrix, target: Target, options: LearnOptions): Float64Array {
  const size = matrix.names.length;
  const penalties = Float64Array.from(matrix.names, (name) => options.penalty(name));
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let round = 1; round <= options.rounds; round++) {
    fillGradient(gradient, matrix, target, weights);
    const firstScale = 1 - MOMENTUM ** round;
    const secondScale = 1 - DECAY ** round;
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]! + penalties[at]! * weights[at]!;
      first[at] = MOMENTUM * first[at]! + (1 - MOMENTUM) * slope;
      second[at] = DECAY * second[at]! + (1 - DECAY) * slope * slope;
      weights[at]! -= (STEP * (first[at]! / firstScale)) / (Math.sqrt(second[at]! / secondScale) + TINY);
    }
  }
  return weights;
}

function fillGradient(gradient: Float64Array, matrix: Matrix, target: Target, weights: Float64Array): void {
  gradient.fill(0);
  for (let row = 0; row < target.weight.length; row++) {
    const importance = target.weight[row]!;
    if (importance === 0) continue;
    const error = (1 / (1 + Math.exp(-scoreOfRow(matrix, weights, row))) - target.positive[row]!) * importance;
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) gradient[matrix.features[at]!]! += error;
  }
}

/** Returns the score of a row: above zero is more likely than not. */
export function scoreOfRow(matrix: Matrix, weights: Float64Array, row: number): number {
  let score = 0;
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) score += weights[matrix.features[at]!]!;
  return score;
}

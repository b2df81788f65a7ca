/** Logistic regression over sparse named features, with a penalty on large weights; deterministic. */

export interface LearnOptions {
  /** Penalty on the square of a weight, by feature. */
  penalty(feature: string): number;
  readonly rounds: number;
}

export interface Row {
  readonly features: readonly string[];
  readonly positive: boolean;
  readonly weight?: number;
}

/** Returns a weight for each feature that occurs; a score is the sum of the weights of a row's features. */
export function learn(rows: readonly Row[], options: LearnOptions): Map<string, number> {
  const index = new Map<string, number>();
  const sparse = rows.map((row) =>
    row.features.map((feature) => {
      const known = index.get(feature);
      if (known !== undefined) return known;
      index.set(feature, index.size);
      return index.size - 1;
    }),
  );
  const names = [...index.keys()];
  const penalties = names.map((name) => options.penalty(name));
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let round = 1; round <= options.rounds; round++) {
    const gradient = gradientOf(rows, sparse, weights);
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) + (penalties[at] ?? 0) * (weights[at] ?? 0);
      first[at] = MOMENTUM * (first[at] ?? 0) + (1 - MOMENTUM) * slope;
      second[at] = DECAY * (second[at] ?? 0) + (1 - DECAY) * slope * slope;
      const mean = (first[at] ?? 0) / (1 - MOMENTUM ** round);
      const spread = (second[at] ?? 0) / (1 - DECAY ** round);
      weights[at] = (weights[at] ?? 0) - (STEP * mean) / (Math.sqrt(spread) + TINY);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

// Adam (Kingma and Ba, 2015) with its usual constants.
const STEP = 0.05;
const MOMENTUM = 0.9;
const DECAY = 0.999;
const TINY = 1e-8;

function gradientOf(rows: readonly Row[], sparse: readonly (readonly number[])[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const [at, features] of sparse.entries()) {
    let score = 0;
    for (const feature of features) score += weights[feature] ?? 0;
    const row = rows[at] as Row;
    const error = (1 / (1 + Math.exp(-score)) - Number(row.positive)) * (row.weight ?? 1);
    for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + error;
  }
  return gradient;
}

/** Returns the score of a row: above zero is more likely than not. */
export function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}

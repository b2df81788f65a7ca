/** Counts of right and wrong findings, with the interval that they leave. */
export interface Score {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NO_SCORE: Score = { found: 0, wrong: 0, missed: 0 };

export function addScores(a: Score, b: Score): Score {
  return { found: a.found + b.found, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

/** Returns the share of findings that are right, or undefined without findings. */
export function precisionOf({ found, wrong }: Score): number | undefined {
  return found + wrong === 0 ? undefined : found / (found + wrong);
}

/** Returns the share of the places to find that were found, or undefined when there are none. */
export function recallOf({ found, missed }: Score): number | undefined {
  return found + missed === 0 ? undefined : found / (found + missed);
}

export function f1Of(score: Score): number | undefined {
  const { found, wrong, missed } = score;
  return found + wrong + missed === 0 ? undefined : (2 * found) / (2 * found + wrong + missed);
}

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.96;

/** Returns the Wilson score interval (Wilson, 1927) of a share at 95 %. */
export function wilson(successes: number, total: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const share = successes / total;
  const centre = share + (Z * Z) / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return [(centre - spread) / scale, (centre + spread) / scale];
}

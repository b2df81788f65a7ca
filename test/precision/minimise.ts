/** L-BFGS (Nocedal 1980) with a step that is halved until the value falls enough; deterministic. */

/** Returns the value of a function at given weights and fills in its slope there. */
export type ValueAndSlope = (weights: Float64Array, slope: Float64Array) => number;

/** How many steps back the curvature is remembered. */
const MEMORY = 8;
const ENOUGH = 1e-4;
const MOST_HALVINGS = 30;

/** Returns the weights at which a convex function is least, after at most `rounds` steps from zero. */
export function minimise(size: number, rounds: number, at: ValueAndSlope): Float64Array {
  let weights: Float64Array = new Float64Array(size);
  let slope: Float64Array = new Float64Array(size);
  let value = at(weights, slope);
  const past: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionFrom(slope, past);
    const fall = dot(direction, slope);
    let length = past.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next: Float64Array = weights;
    const nextSlope = new Float64Array(size);
    let nextValue = Infinity;
    for (let halving = 0; halving < MOST_HALVINGS && !(nextValue <= value + ENOUGH * length * fall); halving++) {
      if (halving > 0) length /= 2;
      next = weights.map((weight, index) => weight + length * direction[index]!);
      nextSlope.fill(0);
      nextValue = at(next, nextSlope);
    }
    if (!(nextValue < value)) break;
    const moved = next.map((weight, index) => weight - weights[index]!);
    const turned = nextSlope.map((now, index) => now - slope[index]!);
    const curvature = dot(moved, turned);
    if (curvature > 0) past.push({ moved, turned, curvature });
    if (past.length > MEMORY) past.shift();
    [weights, slope, value] = [next, nextSlope, nextValue];
  }
  return weights;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

/** Returns where to go: down the slope, corrected by the curvature of the last steps. */
function directionFrom(slope: Float64Array, past: readonly Step[]): Float64Array {
  const direction = slope.map((value) => -value);
  const shares = past.map(() => 0);
  for (let index = past.length - 1; index >= 0; index--) {
    const { moved, turned, curvature } = past[index]!;
    const share = dot(moved, direction) / curvature;
    shares[index] = share;
    addTo(direction, turned, -share);
  }
  const last = past.at(-1);
  if (last) scale(direction, last.curvature / dot(last.turned, last.turned));
  for (const [index, { moved, turned, curvature }] of past.entries()) {
    addTo(direction, moved, shares[index]! - dot(turned, direction) / curvature);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let index = 0; index < a.length; index++) a[index]! += times * b[index]!;
}

function scale(a: Float64Array, times: number): void {
  for (let index = 0; index < a.length; index++) a[index]! *= times;
}

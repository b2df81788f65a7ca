import { oncePer } from '../once-per.js';
import { KIND_COUNT, likelihoods } from './judge.js';

/** What the sentences around a sentence add to the scores of its kinds. */
export interface NeighbourWeights {
  /** How likely each kind is in a usual text. */
  readonly usual: readonly number[];
  /** For each value of `valuesAmong` a weight for each kind. */
  readonly rows: readonly (readonly number[])[];
}

/** The scores of a sentence by itself, in the order of `OUTPUTS`, and the weights of its language. */
export interface AloneSentence {
  readonly scores: Float64Array;
  readonly weights: NeighbourWeights;
}

/**
 * Returns the scores of the sentences of one segment, those of the kinds corrected by what stands around each: authors
 * explain, tell or promise in stretches. What says nothing of its surroundings, such as a quotation, is `undefined` and
 * stays so.
 */
export function amongNeighbours(sentences: readonly (AloneSentence | undefined)[]): (Float64Array | undefined)[] {
  const alone = sentences.filter((sentence) => sentence !== undefined);
  const values = valuesAmong(alone.map(({ scores, weights }) => ({ scores, usual: weights.usual })));
  const corrected = alone.map(({ scores, weights }, index) => weighed(scores, values[index] as Float64Array, weights));
  let next = 0;
  return sentences.map((sentence) => (sentence === undefined ? undefined : corrected[next++]));
}

function weighed(scores: Float64Array, values: Float64Array, weights: NeighbourWeights): Float64Array {
  const corrected = scores.slice();
  const rows = flatRows(weights);
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    let score = 0;
    for (let row = 0; row < values.length; row++) {
      score += (values[row] as number) * (rows[row * KIND_COUNT + kind] as number);
    }
    corrected[kind] = score;
  }
  return corrected;
}

/** The rows one behind the other, as numbers that are read without making an object of each. */
const flatRows = oncePer(({ rows }: NeighbourWeights) =>
  Float64Array.from(
    { length: VALUE_COUNT * KIND_COUNT },
    (_, at) => rows[Math.floor(at / KIND_COUNT)]?.[at % KIND_COUNT] ?? 0,
  ),
);

/** How many usual sentences are thought to stand in a segment beside its own, so that a short one proves little. */
const USUAL_SENTENCES = 8;

/** How many values there are: one that is always 1, own scores, the rest of the segment, the sentences before and after. */
export const VALUE_COUNT = 1 + 4 * KIND_COUNT;

/** Returns for each sentence of a segment what is weighed; also what training reads. */
export function valuesAmong(
  sentences: readonly { readonly scores: ArrayLike<number>; readonly usual: readonly number[] }[],
): Float64Array[] {
  const likely = sentences.map(({ scores }) => likelihoods(scores, KIND_COUNT));
  const sum = new Float64Array(KIND_COUNT);
  for (const own of likely) for (let kind = 0; kind < KIND_COUNT; kind++) sum[kind]! += own[kind]!;
  return sentences.map(({ scores, usual }, index) => {
    const values = new Float64Array(VALUE_COUNT);
    const [before, own, after] = [likely[index - 1], likely[index]!, likely[index + 1]];
    values[0] = 1;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const rest = sum[kind]! - own[kind]! + USUAL_SENTENCES * usual[kind]!;
      values[1 + kind] = scores[kind]!;
      values[1 + KIND_COUNT + kind] = leaning(rest / (sentences.length - 1 + USUAL_SENTENCES), usual[kind]!);
      if (before) values[1 + 2 * KIND_COUNT + kind] = leaning(before[kind]!, usual[kind]!);
      if (after) values[1 + 3 * KIND_COUNT + kind] = leaning(after[kind]!, usual[kind]!);
    }
    return values;
  });
}

/** Keeps a kind that is all but impossible from outweighing everything. */
const LEAST_LIKELY = 0.02;

/** Returns a number above zero where a kind is more likely than usual. */
function leaning(likely: number, usual: number): number {
  return Math.log((likely + LEAST_LIKELY) / (usual + LEAST_LIKELY));
}

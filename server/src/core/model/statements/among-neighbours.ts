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
  /** Whether it stands in a list: items of a list are much alike, and need not be what the text around them is. */
  readonly inList: boolean;
}

/**
 * Returns the scores of the sentences of one segment, those of the kinds corrected by what stands around each: authors
 * explain, tell or promise in stretches. What says nothing of its surroundings, such as a quotation, is `undefined` and
 * stays so.
 */
export function amongNeighbours(sentences: readonly (AloneSentence | undefined)[]): (Float64Array | undefined)[] {
  const alone = sentences.filter((sentence) => sentence !== undefined);
  const values = valuesAmong(alone.map(({ scores, weights, inList }) => ({ scores, usual: weights.usual, inList })));
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

/** A sentence that is weighed among others. */
export interface Weighable {
  readonly scores: ArrayLike<number>;
  readonly usual: readonly number[];
  readonly inList: boolean;
}

/** How many usual sentences are thought to stand in a segment beside its own, so that a short one proves little. */
const USUAL_SENTENCES = 8;

/** The same for those that stand in a list, and for those that do not. */
const USUAL_ALIKE = 3;

/** In a segment of fewer sentences each is nearly first or last. */
const LEAST_FOR_PLACES = 3;

/**
 * Where the values of its place stand: whether it is the first or the last of its segment, which says nothing where the
 * segment is short.
 */
const PLACES = 1 + 5 * KIND_COUNT;

/**
 * How many values there are: one that is always 1, own scores, the rest of the segment, the sentences before and after,
 * the rest of those that stand in a list as it does or as it does not, and the values of its place.
 */
export const VALUE_COUNT = PLACES + 2;

/** Returns for each sentence of a segment what is weighed; also what training reads. */
export function valuesAmong(sentences: readonly Weighable[]): Float64Array[] {
  const likely = sentences.map(({ scores }) => likelihoods(scores, KIND_COUNT));
  const all = emptySum();
  const inLists = emptySum();
  const outside = emptySum();
  for (const [index, { inList }] of sentences.entries()) {
    addTo(all, likely[index]!);
    addTo(inList ? inLists : outside, likely[index]!);
  }
  const last = sentences.length - 1;
  const hasPlaces = sentences.length >= LEAST_FOR_PLACES;
  return sentences.map(({ scores, usual, inList }, index) => {
    const values = new Float64Array(VALUE_COUNT);
    const [before, own, after] = [likely[index - 1], likely[index]!, likely[index + 1]];
    const alike = inList ? inLists : outside;
    values[0] = 1;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const share = usual[kind]!;
      values[1 + kind] = scores[kind]!;
      values[1 + KIND_COUNT + kind] = leaning(shareOfOthers(all, own, kind, share, USUAL_SENTENCES), share);
      if (before) values[1 + 2 * KIND_COUNT + kind] = leaning(before[kind]!, share);
      if (after) values[1 + 3 * KIND_COUNT + kind] = leaning(after[kind]!, share);
      values[1 + 4 * KIND_COUNT + kind] = leaning(shareOfOthers(alike, own, kind, share, USUAL_ALIKE), share);
    }
    values[PLACES] = Number(hasPlaces && index === 0);
    values[PLACES + 1] = Number(hasPlaces && index === last);
    return values;
  });
}

/** How likely the kinds of some sentences are, added up. */
interface KindSum {
  sentences: number;
  readonly likely: Float64Array;
}

function emptySum(): KindSum {
  return { sentences: 0, likely: new Float64Array(KIND_COUNT) };
}

function addTo(sum: KindSum, likely: Float64Array): void {
  sum.sentences++;
  for (let kind = 0; kind < KIND_COUNT; kind++) sum.likely[kind]! += likely[kind]!;
}

/** Returns how often a kind is met among the others of a sum and some usual sentences beside them. */
function shareOfOthers(
  { sentences, likely }: KindSum,
  own: Float64Array,
  kind: number,
  share: number,
  beside: number,
): number {
  return (likely[kind]! - own[kind]! + beside * share) / (sentences - 1 + beside);
}

/** Keeps a kind that is all but impossible from outweighing everything. */
const LEAST_LIKELY = 0.02;

/** Returns a number above zero where a kind is more likely than usual. */
function leaning(likely: number, usual: number): number {
  return Math.log((likely + LEAST_LIKELY) / (usual + LEAST_LIKELY));
}

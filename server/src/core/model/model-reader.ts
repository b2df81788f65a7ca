import { modelOf, type DraftWords, type SegmentBase } from './segments.js';
import type { Surroundings } from './surroundings.js';
import type { Toolkit } from './toolkit.js';
import type { SegmentModel } from './types.js';

/** What a draft gives all of its segments. */
interface Given {
  readonly words: DraftWords;
  readonly toolkit: Toolkit;
}

/** Returns the models of the segments of one version of a draft, each in its surroundings. */
export type ModelReader = (
  bases: readonly SegmentBase[],
  surroundingsOf: (index: number) => Surroundings,
  given: Given,
) => readonly SegmentModel[];

interface Read {
  readonly bases: readonly SegmentBase[];
  readonly around: readonly Surroundings[];
  readonly models: readonly SegmentModel[];
  readonly words: DraftWords;
}

/**
 * Returns a reader for the versions of one draft. Nearly all segments stand as they stood in the version before, as far
 * from the beginning or from the end, and those are told without a look at the segment itself.
 */
export function createModelReader(): ModelReader {
  let last: Read | undefined;
  return (bases, surroundingsOf, given) => {
    const around = bases.map((_, index) => surroundingsOf(index));
    const models = bases.map((base, index) => {
      const known = last?.words === given.words ? standing(last, { base, index, bases, around }) : undefined;
      return known ?? modelOf(base, around[index] as Surroundings, given);
    });
    last = { bases, around, models, words: given.words };
    return models;
  };
}

function standing(
  last: Read,
  now: Pick<Read, 'bases' | 'around'> & { base: SegmentBase; index: number },
): SegmentModel | undefined {
  for (const index of [now.index, now.index + last.bases.length - now.bases.length]) {
    if (last.bases[index] === now.base && last.around[index] === now.around[now.index]) return last.models[index];
  }
  return undefined;
}

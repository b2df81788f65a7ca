/** One of several parts into which a run is cut, such as the jobs of a CI matrix. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Returns the items of one part; all parts together hold each item once. */
export function inShard<T>(items: readonly T[], shard: Shard | undefined): readonly T[] {
  return shard === undefined ? items : items.filter((_item, at) => at % shard.count === shard.index - 1);
}

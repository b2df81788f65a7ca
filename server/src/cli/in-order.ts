/** How a list of things is worked through. */
interface Steps<T, R> {
  /** How many may be under way at once. */
  readonly limit: number;
  /** Must not reject: what fails is a result too. */
  start(item: T): Promise<R>;
  /** Is given the results in the order of the items, one after another. */
  settle(result: R, item: T): Promise<void>;
}

/** Starts work on several items at once, and settles what comes of it in their order, so that a run says the same every time. */
export async function inOrder<T, R>(items: readonly T[], { limit, start, settle }: Steps<T, R>): Promise<void> {
  const running: (Promise<R> | undefined)[] = [];
  for (const [at, item] of items.entries()) {
    for (let next = running.length; next < items.length && next < at + limit; next++) {
      running.push(start(items[next] as T));
    }
    const result = await (running[at] as Promise<R>);
    running[at] = undefined;
    await settle(result, item);
  }
}

/** Lets those who wait know that findings somewhere may have changed. */
export interface Changes {
  /** Counts up at every change. */
  readonly generation: number;
  announce(): void;
  /** Resolves at the next change after `generation`. */
  after(generation: number): Promise<void>;
}

export function createChanges(): Changes {
  let generation = 0;
  let waiting: (() => void)[] = [];

  return {
    get generation() {
      return generation;
    },
    announce() {
      generation++;
      const all = waiting;
      waiting = [];
      for (const resolve of all) resolve();
    },
    after: (since) => (since < generation ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

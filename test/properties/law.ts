import fc from 'fast-check';

/** A sentence that must hold for any input; a law throws where it does not. */
export interface Law {
  readonly name: string;
  /** How many inputs the suite tries; the long run goes on until its time is up. */
  readonly runs: number;
  /** Tries so many inputs; throws an error that shows the smallest input that was found to break the law. */
  hold(parameters: { readonly seed: number; readonly numRuns: number; readonly endAt?: number }): Promise<void>;
}

/** Returns a law over one kind of input. */
export function law<T>(
  name: string,
  runs: number,
  input: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): Law {
  return {
    name,
    runs,
    async hold({ seed, numRuns, endAt }) {
      const limit = endAt === undefined ? {} : { interruptAfterTimeLimit: Math.max(1, endAt - Date.now()) };
      await fc.assert(
        fc.asyncProperty(input, async (value) => check(value)),
        { seed, numRuns, ...limit },
      );
    },
  };
}

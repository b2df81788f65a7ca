import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** Counts the steps that code takes: every run of every block counts one, whatever the clock says. */
export interface StepCounter {
  /** Returns the steps that each act takes. */
  count(acts: readonly (() => void)[]): Promise<number[]>;
  stop(): void;
}

/** Code that the engine has optimised counts only some of its steps, so while steps are counted none is. */
const OPTIMISERS = ['opt', 'maglev', 'sparkplug'];

export async function startCounting(): Promise<StepCounter> {
  for (const optimiser of OPTIMISERS) setFlagsFromString(`--no-${optimiser}`);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  /** What ran since it was last asked. */
  async function taken(): Promise<number> {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    let steps = 0;
    for (const { functions } of result) {
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  }

  return {
    async count(acts) {
      await taken();
      const counts: number[] = [];
      for (const act of acts) {
        act();
        counts.push(await taken());
      }
      return counts;
    },
    stop: () => {
      session.disconnect();
      for (const optimiser of OPTIMISERS) setFlagsFromString(`--${optimiser}`);
    },
  };
}

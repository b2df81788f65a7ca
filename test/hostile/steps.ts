import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { countItems } from './items.js';

/** What an act took, whatever the clock says. */
export interface Taken {
  /** Runs of blocks of code. */
  readonly steps: number;
  /** Items that built-ins copied or looked at. */
  readonly items: number;
}

export interface StepCounter {
  /** Returns what each act takes. */
  count(acts: readonly (() => void)[]): Promise<Taken[]>;
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
      const counts: Taken[] = [];
      for (const act of acts) {
        const items = countItems(act);
        counts.push({ items, steps: await taken() });
      }
      return counts;
    },
    stop: () => {
      session.disconnect();
      for (const optimiser of OPTIMISERS) setFlagsFromString(`--${optimiser}`);
    },
  };
}

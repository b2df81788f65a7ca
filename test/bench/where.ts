/** Where the time of a lint goes, by a sampling profile of the bundled engine. */
import { SourceMap, type SourceMapPayload } from 'node:module';
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Core from '../../server/src/core/index.js';
import { makeDoc } from './drafts.mjs';

const engine = fileURLToPath(new URL('../../.cache/bench/engine.mjs', import.meta.url));
const BYTES = 1e6;
const RUNS = 5;

/** Shares of the time, largest first; each list adds up to 1. */
export interface Where {
  readonly phases: readonly (readonly [name: string, share: number])[];
  /** Of all time, what goes to each rule with everything that it calls. */
  readonly rules: readonly (readonly [name: string, share: number])[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  readonly children?: readonly number[];
}

/** Profiles a lint of a draft of 1 MB with all rules. */
export async function whereTimeGoes(language: 'nl' | 'en'): Promise<Where> {
  const { createLinter } = (await import(pathToFileURL(engine).href)) as typeof Core;
  const linter = createLinter();
  linter.lint(makeDoc(language, BYTES / 4, 1));
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  for (let run = 0; run < RUNS; run++) linter.lint(makeDoc(language, BYTES, run + 2));
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return shares(profile as unknown as Parameters<typeof shares>[0]);
}

function shares(profile: { nodes: ProfileNode[]; samples: number[]; timeDeltas: number[] }): Where {
  const map = new SourceMap(JSON.parse(readFileSync(`${engine}.map`, 'utf8')) as SourceMapPayload);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children = [] } of profile.nodes) for (const child of children) parents.set(child, id);
  const phases = new Map<string, number>();
  const rules = new Map<string, number>();
  let total = 0;

  const sourceOf = ({ callFrame }: ProfileNode): string | undefined => {
    if (!callFrame.url.endsWith('engine.mjs')) return undefined;
    const entry = map.findEntry(callFrame.lineNumber, callFrame.columnNumber);
    return 'originalSource' in entry ? entry.originalSource : undefined;
  };
  const sources = new Map(profile.nodes.map((node) => [node.id, sourceOf(node)]));

  profile.samples.forEach((id, at) => {
    const node = nodes.get(id);
    const time = profile.timeDeltas[at] ?? 0;
    const phase = node && phaseOf(node);
    if (phase === undefined) return;
    total += time;
    add(phases, phase, time);
    for (let from: number | undefined = id; from !== undefined; from = parents.get(from)) {
      const rule = /core\/rules\/([\w-]+)\//.exec(sources.get(from) ?? '')?.[1];
      if (rule === undefined) continue;
      add(rules, rule, time);
      break;
    }
  });

  /** What the machine does for a function is that function's; what was not in the engine is left out. */
  function phaseOf({ id, callFrame }: ProfileNode): string | undefined {
    if (callFrame.functionName === '(garbage collector)') return 'clearing memory';
    for (let from: number | undefined = id; from !== undefined; from = parents.get(from)) {
      const source = sources.get(from);
      if (source === undefined) continue;
      if (source.includes('bench/drafts')) return undefined;
      const room = /core\/((?:model\/)?[\w-]+)(?:\.ts)?/.exec(source)?.[1];
      if (room !== undefined) return room;
      return 'libraries';
    }
    return undefined;
  }

  const sorted = (times: Map<string, number>) =>
    [...times].map(([name, time]) => [name, time / total] as const).sort((one, other) => other[1] - one[1]);
  return { phases: sorted(phases), rules: sorted(rules) };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

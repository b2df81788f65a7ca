import { createLinter, type Linter } from '../core/index.js';
import { createReader } from './analyst.js';
import type { FromThread, ToThread } from './pool.js';

/** Returns what a thread does with each task: it reads the draft, and says so when that fails. */
export function createThreadBody(linter: Linter = createLinter()): (message: ToThread) => FromThread {
  const reader = createReader(linter);
  const known = new Map<number, unknown>();

  function valueOf<T>({ number, value }: { readonly number: number; readonly value?: T }): T {
    if (value !== undefined) known.set(number, value);
    return known.get(number) as T;
  }

  return (message) => {
    // First of all, since a task that fails is no reason to forget what came with it.
    const config = valueOf(message.config);
    const siblings = 'task' in message ? message.siblings.map(valueOf) : [];
    try {
      if ('part' in message) return { part: reader.part({ ...message.part, config }) };
      const facts = siblings.length === 0 ? message.facts : { ...message.facts, siblings };
      return { analysed: JSON.stringify(reader.analyse({ ...message.task, facts, config })) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

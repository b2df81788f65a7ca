import { createTwoFilesPatch } from 'diff';
import { applyEdits, safeEdits, type LintResult } from '../core/index.js';
import type { FixedFile } from './lint-run.js';

/** One fix can bring another within reach; more rounds than this would be two rules that undo each other. */
const MOST_ROUNDS = 10;

/** Returns a text with every safe fix carried out, linting again until nothing is left to fix. */
export function fixText(text: string, lint: (text: string) => LintResult): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyEdits(current, safeEdits(lint(current)));
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** Returns what a fix changes as a unified diff. */
export function diffOf({ name, before, after }: FixedFile): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 2 })
    .split('\n')
    .slice(1)
    .join('\n');
}

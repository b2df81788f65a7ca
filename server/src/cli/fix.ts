import { createTwoFilesPatch } from 'diff';
import { applyEdits, type LintResult, type TextEdit } from '../core/index.js';
import type { FixedFile } from './lint-run.js';

/** One fix can bring another within reach; more rounds than this would be two rules that undo each other. */
const MOST_ROUNDS = 10;

/** Returns a text with every safe fix carried out, linting again until nothing is left to fix. */
export function fixText(text: string, lint: (text: string) => LintResult): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(lint(current));
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** A fix counts as a whole: one of which any edit touches an earlier fix waits for the next round. */
function safeEdits(result: LintResult): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of result.findings) {
    const fix = finding.fixes.find((candidate) => candidate.safe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

/** Two edits at one place touch as well: which of them comes first would be chance. */
function touch({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Returns what a fix changes as a unified diff. */
export function diffOf({ name, before, after }: FixedFile): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 2 })
    .split('\n')
    .slice(1)
    .join('\n');
}

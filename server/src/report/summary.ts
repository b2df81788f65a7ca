import type { Severity } from '../core/index.js';
import type { FileReport } from './types.js';

/** Sums over all files of a run. */
export interface Summary {
  readonly files: number;
  readonly findings: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
  readonly words: number;
}

export function summaryOf(files: readonly FileReport[]): Summary {
  const count = (severity: Severity) =>
    files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    findings: files.reduce((sum, file) => sum + file.findings.length, 0),
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
    words: files.reduce((sum, file) => sum + file.words, 0),
  };
}

/** Returns the rules by how often they found something, the most frequent first. */
export function ruleCounts(files: readonly FileReport[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const file of files) {
    for (const { rule } of file.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

import type { Config, Draft, LintFacts, Linter } from '../core/index.js';
import { fileReport, type FileReport } from '../report/index.js';
import { fixText } from './fix.js';

/** One draft to be read, as plain data: it can be sent to another thread, and its result be kept. */
export interface Task {
  /** As a reader names the draft. */
  readonly name: string;
  readonly text: string;
  readonly config: Config;
  readonly facts: Pick<LintFacts, 'today'>;
  /** Whether the fixes that are safe are carried out first. */
  readonly fix: boolean;
}

/** What is known of a draft, as plain data. */
export interface Analysed {
  readonly report: FileReport;
  /** The text with its safe fixes carried out; absent when there are none. */
  readonly fixed?: string;
}

/** Reads drafts: here, in other threads, or by remembering. */
export interface Analyst {
  /** Rejects when visielint fails on the draft. */
  analyse(task: Task): Promise<Analysed>;
  close(): Promise<void>;
}

/** Reads one draft; `keep` is given its model. */
export function analyse(linter: Linter, task: Task, keep?: (draft: Draft) => void): Analysed {
  const { name, text, config, facts, fix } = task;
  const lint = (draft: string) => linter.lint(draft, config, facts);
  const fixed = fix ? fixText(text, lint) : text;
  const result = lint(fixed);
  keep?.(result.draft);
  return { report: fileReport(name, result), ...(fixed === text ? {} : { fixed }) };
}

/** Returns an analyst that reads drafts in this thread. */
export function localAnalyst(linter: Linter): Analyst {
  return {
    analyse: async (task) => analyse(linter, task),
    close: async () => {},
  };
}

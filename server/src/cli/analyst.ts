import type { Config, Draft, LintFacts, Linter, Session, VisionPart } from '../core/index.js';
import { fileReport, type FileReport } from '../report/index.js';
import { fixText } from './fix.js';

/** One draft to be read, as plain data: it can be sent to another thread, and its result be kept. */
export interface Task {
  /** As a reader names the draft. */
  readonly name: string;
  readonly text: string;
  readonly config: Config;
  readonly facts: LintFacts;
  /** Whether the fixes that are safe are carried out first. */
  readonly fix: boolean;
}

/** A draft of which only is asked what it tells the others of its vision. */
export interface PartTask extends Pick<Task, 'text' | 'config'> {
  /** As the others call the draft. */
  readonly file: string;
  readonly today: string;
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
  /** Returns what a draft tells the others of its vision. Rejects when visielint fails on it. */
  part(task: PartTask): Promise<VisionPart>;
  close(): Promise<void>;
}

/** Reads drafts one by one, in this thread. */
export interface Reader {
  /** `keep` is given the model of the draft. */
  analyse(task: Task, keep?: (draft: Draft) => void): Analysed;
  part(task: PartTask): VisionPart;
}

/** Drafts of which the part was asked are soon read in full; what is remembered of so many characters spares the work. */
const MOST_REMEMBERED = 400_000;

/** Returns a reader of drafts. */
export function createReader(linter: Linter): Reader {
  const sessions = new Map<string, { readonly config: Config; readonly session: Session }>();
  let remembered = 0;

  /** A session that has read the text before gives the same result as a fresh one. */
  function sessionFor(text: string, config: Config): Session {
    const known = sessions.get(text);
    if (known?.config !== config) return linter.open(config);
    sessions.delete(text);
    remembered -= text.length;
    return known.session;
  }

  return {
    part({ file, text, config, today }) {
      const session = linter.open(config);
      const part = session.update(text, { today }).part(file);
      if (remembered + text.length <= MOST_REMEMBERED && !sessions.has(text)) {
        sessions.set(text, { config, session });
        remembered += text.length;
      }
      return part;
    },
    analyse({ name, text, config, facts, fix }, keep) {
      const lint = (draft: string) => linter.lint(draft, config, facts);
      const fixed = fix ? fixText(text, lint) : text;
      const result = sessionFor(fixed, config).update(fixed, facts);
      keep?.(result.draft);
      return { report: fileReport(name, result), ...(fixed === text ? {} : { fixed }) };
    },
  };
}

/** Returns an analyst that reads drafts in this thread; `keep` is given the name and the model of each. */
export function localAnalyst(linter: Linter, keep?: (name: string, draft: Draft) => void): Analyst {
  const reader = createReader(linter);
  return {
    analyse: async (task) => reader.analyse(task, (draft) => keep?.(task.name, draft)),
    part: async (task) => reader.part(task),
    close: async () => {},
  };
}

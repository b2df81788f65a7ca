import {
  createLineIndex,
  createLinter,
  rules,
  type ConfigProblem,
  type Config,
  type Finding,
  type LintFacts,
  type Linter,
  type Span,
} from '../core/index.js';
import {
  createConfigFinder,
  resolvePath,
  slashed,
  visionsOfFiles,
  type ConfigFinder,
  type Visions,
} from '../workspace/index.js';
import { nodeFiles } from './files.js';
import { today } from './today.js';

/** A place as unified counts: lines and columns from 1, offsets from 0. */
interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A message as it is attached to a file; `fatal` is true for an error, false for a warning, else information. */
export interface Message {
  fatal?: boolean | null | undefined;
  note?: string | undefined;
}

/** The part of a virtual file of unified that is used here. */
export interface File {
  readonly cwd: string;
  readonly path?: string | undefined;
  toString(): string;
  message(reason: string, options: { place?: { start: Point; end: Point }; source: string; ruleId: string }): Message;
}

export interface Options {
  /** A configuration file, from the folder of the process; those beside and above the file hold if none is named. */
  readonly config?: string;
  /** Today as `YYYY-MM-DD`; the day of the machine if not given. */
  readonly today?: string;
}

/**
 * A plugin for remark that attaches what visielint finds to the file, as messages of source `visielint` with the rule as id.
 * The tree is left as it is.
 */
export default function remarkVisielint(options: Options = {}): (tree: unknown, file: File) => Promise<void> {
  const linter = createLinter();
  const day = options.today ?? today();
  let finder: ConfigFinder | undefined;
  let visions: Visions | undefined;
  return async (_tree, file) => {
    const cwd = slashed(file.cwd);
    finder ??= createConfigFinder({
      files: nodeFiles,
      rules,
      ...(options.config === undefined ? {} : { source: { path: resolvePath(cwd, options.config) } }),
    });
    visions ??= visionsOfFiles(linter, { files: nodeFiles, configs: finder, today: day });
    const path = resolvePath(cwd, slashed(file.path ?? 'stdin.md'));
    const { config, problems, ignoredBy } = await finder.configFor(path);
    for (const problem of problems) report(problem, file);
    if (ignoredBy === undefined)
      lint(file, linter, { config, facts: { today: day, ...(await visions.visionOf(path)) } });
  };
}

function lint(file: File, linter: Linter, given: { config: Config; facts: LintFacts }): void {
  const text = String(file);
  const lines = createLineIndex(text);
  const pointOf = (offset: number): Point => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  const placeOf = ({ start, end }: Span) => ({ start: pointOf(start), end: pointOf(end) });
  for (const { rule, severity, message, span } of linter.lint(text, given.config, given.facts).findings) {
    const attached = file.message(message.seen, { place: placeOf(span), source: 'visielint', ruleId: rule });
    attached.note = [message.why, message.advice].filter((part) => part !== '').join(' ');
    attached.fatal = FATAL[severity];
  }
}

const FATAL: Readonly<Record<Finding['severity'], boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
  hint: undefined,
};

/** What is wrong with a configuration stands in another file, so its place is in the words. */
function report({ file: path, at, message }: ConfigProblem, file: File): void {
  const place = at ? `:${at.line + 1}:${at.column + 1}` : '';
  const { seen, why, advice } = message.en;
  file.message(`${path}${place}: ${seen} ${why} ${advice}`, { source: 'visielint', ruleId: 'configuration' }).fatal =
    true;
}

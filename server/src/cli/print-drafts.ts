import type { Language, NamedDraft } from '../core/index.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** What a view of the drafts is written for. */
export interface Screen {
  readonly language: Language;
  readonly columns: number;
  readonly color: boolean;
}

/** Reads the drafts, those of the current folder when none is named, and prints one view of them all together. */
export async function printDrafts(
  paths: readonly string[],
  { options, io }: { readonly options: LintOptions; readonly io: Io },
  view: (drafts: readonly NamedDraft[], screen: Screen) => string,
): Promise<ExitCode> {
  const run = new LintRun(options, io);
  await run.lint(paths.length === 0 ? ['.'] : paths);
  if (run.drafts.length === 0) return run.code;
  const language = options.messages ?? options.lang ?? run.drafts[0]?.draft.language ?? 'en';
  const color = io.stdout.isTerminal && options.color && !io.env['NO_COLOR'];
  await io.stdout.write(view(run.drafts, { language, columns: io.stdout.columns, color }));
  return run.code;
}

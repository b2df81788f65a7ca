import { applyBaseline } from './baseline.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { writeReports } from './lint-command.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/**
 * Makes the page for the project team: to the files that `--output` names, else to standard output. It judges nothing,
 * so what it finds does not make it fail.
 */
export async function reportCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = new LintRun({ ...options, fix: false, fixDryRun: false }, io, { reportsOnly: true });
  await run.lint(paths.length === 0 ? ['.'] : paths);
  const files = await applyBaseline(run, options, io);
  if (files.length === 0) return run.code;
  const { complaints } = run;
  run.fail(await writeReports(files, { options: { ...options, fixDryRun: false }, io, complaints, screen: 'html' }));
  return run.code;
}

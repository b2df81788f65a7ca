import { resolvePath } from '../workspace/index.js';
import { attempt } from './attempt.js';
import {
  baselineOf,
  baselineToReplace,
  countOf,
  DEFAULT_BASELINE,
  pruned,
  readBaseline,
  reportsFor,
  withoutGone,
} from './baseline.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

/** Writes a baseline anew, or takes out of it what is no longer found. */
export async function baselineCommand(
  act: 'update' | 'prune',
  paths: readonly string[],
  { options, io }: { options: LintOptions; io: Io },
): Promise<ExitCode> {
  const run = new LintRun(options, io, { reportsOnly: true });
  await run.lint(paths.length === 0 ? ['.'] : paths);
  // A baseline made while a draft could not be read would forget what is known of that draft.
  if (run.code !== ExitCode.clean) return run.code;
  const name = options.baseline ?? DEFAULT_BASELINE;
  const path = resolvePath(io.cwd, name);
  const old = await (act === 'update' ? baselineToReplace(path, run, io) : readBaseline(path, run, io));
  if (!old) return run.code;
  const known = await withoutGone(old, path, io);
  const reports = reportsFor(path, run.reports, io);
  const baseline = act === 'update' ? baselineOf(reports, known) : pruned(known, reports);
  const write = () => io.files.writeText(path, `${JSON.stringify(baseline, null, 2)}\n`);
  run.fail(await attempt(write, run.complaints));
  if (run.code !== ExitCode.clean) return run.code;
  await io.stdout.write(`${name}: ${countOf(baseline)} ${run.ownLanguage() === 'nl' ? 'meldingen' : 'findings'}\n`);
  return ExitCode.clean;
}

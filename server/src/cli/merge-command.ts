import { VERSION } from '../core/generated/version.js';
import { readBlob, type FileReport } from '../report/index.js';
import { FileError, resolvePath } from '../workspace/index.js';
import { createComplaints } from './complaints.js';
import { ExitCode, graver } from './exit-code.js';
import type { Io } from './io.js';
import { failsBy, writeReports } from './lint-command.js';
import type { LintOptions } from './lint-options.js';

/** Puts the parts of a run together and reports them as one. */
export async function mergeCommand(names: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const language = options.messages ?? options.lang ?? 'en';
  const complaints = createComplaints(io, language);
  const files = new Map<string, FileReport>();
  let code: ExitCode = ExitCode.clean;
  for (const name of names) {
    try {
      const report = readBlob(await io.files.readText(resolvePath(io.cwd, name)), VERSION);
      for (const file of report?.files ?? []) files.set(file.path, file);
      if (report) continue;
      await complaints.say(name, NO_BLOB[language]);
      code = graver(code, ExitCode.usage);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await complaints.file(error);
      code = graver(code, ExitCode.failure);
    }
  }
  // A report over a part only would be read as good news about the whole.
  if (code !== ExitCode.clean) return code;
  const merged = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const written = await writeReports(merged, { options, io, complaints });
  return graver(written, failsBy(merged, options));
}

const NO_BLOB = {
  nl: {
    seen: 'dit is geen deel van een controle door deze versie.',
    why: 'Er is dus niets samengevoegd.',
    advice: 'Maak elk deel met: visielint --shard 1/4 --output blob=deel-1.json',
  },
  en: {
    seen: 'this is no part of a run of this version.',
    why: 'So nothing was merged.',
    advice: 'Make each part with: visielint --shard 1/4 --output blob=part-1.json',
  },
} as const;

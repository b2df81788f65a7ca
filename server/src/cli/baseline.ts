import type { FileReport } from '../report/index.js';
import { FileError, resolvePath } from '../workspace/index.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import type { LintRun } from './lint-run.js';

/** Findings that were there when a baseline was made: by draft, and there by the sentence that they are about. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly files: Readonly<Record<string, Readonly<Record<string, Known>>>>;
}

/** What a reviewer of the baseline sees of a finding; only its fingerprint, the key, is compared. */
interface Known {
  readonly rule: string;
  readonly sentence: string;
}

export const DEFAULT_BASELINE = 'visielint-baseline.json';

/** Returns the reports without what the baseline holds, and says what it holds that is no longer found. */
export async function applyBaseline(run: LintRun, options: LintOptions, io: Io): Promise<readonly FileReport[]> {
  if (options.baseline === undefined) return run.reports;
  const baseline = await readBaseline(resolvePath(io.cwd, options.baseline), run, io);
  if (!baseline) return run.reports;
  const stale = staleIn(baseline, run.reports);
  if (stale > 0) await run.complaints.say(options.baseline, staleMessage(stale, run.ownLanguage()));
  return run.reports.map((file) => {
    const known = baseline.files[file.path] ?? {};
    return { ...file, findings: file.findings.filter(({ fingerprint }) => !Object.hasOwn(known, fingerprint)) };
  });
}

/** Returns a baseline of everything that is found now. */
export function baselineOf(reports: readonly FileReport[]): Baseline {
  const entries = reports
    .filter((file) => file.findings.length > 0)
    .map((file) => [file.path, knownIn(file)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { schemaVersion: 1, files: Object.fromEntries(entries) };
}

/** Returns a baseline without what is no longer found; drafts that were not linted keep what they have. */
export function pruned(baseline: Baseline, reports: readonly FileReport[]): Baseline {
  const entries = Object.entries(baseline.files).flatMap(([path, known]) => {
    const report = reports.find((file) => file.path === path);
    if (!report) return [[path, known] as const];
    const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
    const kept = Object.entries(known).filter(([fingerprint]) => found.has(fingerprint));
    return kept.length === 0 ? [] : [[path, Object.fromEntries(kept)] as const];
  });
  return { schemaVersion: 1, files: Object.fromEntries(entries) };
}

/** Returns the baseline in a file; nothing, after saying so, when it is none. */
export async function readBaseline(path: string, run: LintRun, io: Io): Promise<Baseline | undefined> {
  try {
    const data: unknown = JSON.parse((await io.files.readText(path)).replace(/^\uFEFF/, ''));
    if (isBaseline(data)) return data;
    await run.complaints.say(path, NO_BASELINE[run.ownLanguage()]);
  } catch (error) {
    if (error instanceof FileError) await run.complaints.file(error);
    else if (error instanceof SyntaxError) await run.complaints.say(path, NO_BASELINE[run.ownLanguage()]);
    else throw error;
  }
  run.fail(ExitCode.usage);
  return undefined;
}

function isBaseline(data: unknown): data is Baseline {
  if (!isMap(data)) return false;
  const { schemaVersion, files } = data as Partial<Record<keyof Baseline, unknown>>;
  return schemaVersion === 1 && isMap(files) && Object.values(files).every(isMap);
}

function isMap(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

const LONGEST_SENTENCE = 120;

function knownIn(file: FileReport): Record<string, Known> {
  return Object.fromEntries(
    file.findings.map(({ fingerprint, rule, excerpt }) => {
      const sentence = excerpt.text.replace(/\s+/g, ' ').slice(0, LONGEST_SENTENCE);
      return [fingerprint, { rule, sentence }];
    }),
  );
}

function staleIn(baseline: Baseline, reports: readonly FileReport[]): number {
  const count = ({ files }: Baseline) =>
    Object.values(files).reduce((sum, known) => sum + Object.keys(known).length, 0);
  return count(baseline) - count(pruned(baseline, reports));
}

function staleMessage(count: number, language: 'nl' | 'en'): { seen: string; why: string; advice: string } {
  return language === 'nl'
    ? {
        seen: `${count} ${count === 1 ? 'melding staat' : 'meldingen staan'} er nog in die er niet meer ${count === 1 ? 'is' : 'zijn'}.`,
        why: '',
        advice: 'Haal ze eruit met: visielint baseline prune',
      }
    : {
        seen: `${count} ${count === 1 ? 'finding in it is' : 'findings in it are'} no longer there.`,
        why: '',
        advice: 'Take them out with: visielint baseline prune',
      };
}

const NO_BASELINE = {
  nl: {
    seen: 'dit is geen nulmeting van deze versie.',
    why: 'Zij is dus niet gebruikt.',
    advice: 'Maak haar opnieuw met: visielint baseline update',
  },
  en: {
    seen: 'this is no baseline of this version.',
    why: 'So it was not used.',
    advice: 'Make it anew with: visielint baseline update',
  },
} as const;

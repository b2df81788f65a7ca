import type { FileReport } from '../report/index.js';
import { FileError, folderOf, relativePath, resolvePath, shownPath } from '../workspace/index.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import type { LintRun } from './lint-run.js';

/** Findings that were there when a baseline was made: by draft, and there by the sentence that they are about. */
export interface Baseline {
  readonly schemaVersion: 1;
  /** By the path of the draft from the folder of the baseline, so that it says the same wherever one stands. */
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
  const path = resolvePath(io.cwd, options.baseline);
  const baseline = await readBaseline(path, run, io);
  if (!baseline) return run.reports;
  const nameOf = namesIn(path, io);
  const stale =
    countOf(baseline) - countOf(pruned(await withoutGone(baseline, path, io), reportsFor(path, run.reports, io)));
  if (stale > 0) await run.complaints.say(options.baseline, staleMessage(stale, run.ownLanguage()));
  return run.reports.map((file) => {
    const known = baseline.files[nameOf(file.path)] ?? {};
    return { ...file, findings: file.findings.filter(({ fingerprint }) => !Object.hasOwn(known, fingerprint)) };
  });
}

/** Returns how a baseline in a file calls a draft that reports call so. */
function namesIn(path: string, io: Io): (draft: string) => string {
  // What came by standard input has no place.
  return (draft) => (draft.startsWith('<') ? draft : relativePath(folderOf(path), resolvePath(io.cwd, draft)));
}

/** Returns reports with the paths of their drafts as a baseline in a file has them. */
export function reportsFor(path: string, reports: readonly FileReport[], io: Io): readonly FileReport[] {
  const nameOf = namesIn(path, io);
  return reports.map((file) => ({ ...file, path: nameOf(file.path) }));
}

/** Returns a baseline of everything that is found now; drafts that were not linted keep what they have in the old one. */
export function baselineOf(reports: readonly FileReport[], old: Baseline = NOTHING_KNOWN): Baseline {
  const linted = new Set(reports.map((file) => file.path));
  const entries = reports
    .filter((file) => file.findings.length > 0)
    .map((file) => [file.path, knownIn(file)] as const)
    .concat(Object.entries(old.files).filter(([path]) => !linted.has(path)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { schemaVersion: 1, files: Object.fromEntries(entries) };
}

/** Returns the baseline in a file without the drafts that are no longer there. */
export async function withoutGone({ schemaVersion, files }: Baseline, path: string, io: Io): Promise<Baseline> {
  const there: [string, Baseline['files'][string]][] = [];
  for (const [draft, known] of Object.entries(files)) {
    if ((await io.files.kindOf(resolvePath(folderOf(path), draft))) === 'file') there.push([draft, known]);
  }
  return { schemaVersion, files: Object.fromEntries(there) };
}

export const NOTHING_KNOWN: Baseline = { schemaVersion: 1, files: {} };

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
  const data = await dataIn(path, run, io);
  if (isBaseline(data)) return data;
  const words = isOfOtherVersion(data) ? OTHER_VERSION : NO_BASELINE;
  if (data !== undefined) await run.complaints.say(shownPath(io.cwd, path), words[run.ownLanguage()]);
  run.fail(ExitCode.usage);
  return undefined;
}

/** Returns the baseline that is about to be replaced; nothing, after saying so, where something else would be lost. */
export async function baselineToReplace(path: string, run: LintRun, io: Io): Promise<Baseline | undefined> {
  if ((await io.files.kindOf(path)) === undefined) return NOTHING_KNOWN;
  const data = await dataIn(path, run, io);
  if (isBaseline(data)) return data;
  if (isOfOtherVersion(data)) return NOTHING_KNOWN;
  if (data !== undefined) await run.complaints.say(shownPath(io.cwd, path), NOT_REPLACED[run.ownLanguage()]);
  run.fail(ExitCode.usage);
  return undefined;
}

/** Returns what a file of JSON holds, null when it is none, and nothing, after saying so, when it cannot be read. */
async function dataIn(path: string, run: LintRun, io: Io): Promise<unknown> {
  try {
    return JSON.parse((await io.files.readText(path)).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (!(error instanceof FileError)) throw error;
    await run.complaints.file(error);
    return undefined;
  }
}

function isOfOtherVersion(data: unknown): boolean {
  return isMap(data) && typeof (data as Partial<Baseline>).schemaVersion === 'number' && 'files' in data;
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

/** Returns how many findings a baseline holds. */
export function countOf({ files }: Baseline): number {
  return Object.values(files).reduce((sum, known) => sum + Object.keys(known).length, 0);
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

const OTHER_VERSION = {
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

const NO_BASELINE = {
  nl: {
    seen: 'dit is geen nulmeting, of zij is beschadigd.',
    why: 'Zij is dus niet gebruikt.',
    advice: 'Noem een ander bestand, of verwijder dit en maak een nulmeting met: visielint baseline update',
  },
  en: {
    seen: 'this is no baseline, or it is damaged.',
    why: 'So it was not used.',
    advice: 'Name another file, or remove this one and make a baseline with: visielint baseline update',
  },
} as const;

const NOT_REPLACED = {
  nl: {
    seen: 'dit is geen nulmeting, of zij is beschadigd.',
    why: 'Er is niets geschreven, want wat er staat ging dan verloren.',
    advice: 'Noem met --baseline een ander bestand, of verwijder dit eerst.',
  },
  en: {
    seen: 'this is no baseline, or it is damaged.',
    why: 'Nothing was written, since what is there would be lost.',
    advice: 'Name another file with --baseline, or remove this one first.',
  },
} as const;

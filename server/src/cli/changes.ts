import type { Language, Message } from '../core/index.js';
import type { FileReport } from '../report/index.js';
import { isInside, relativePath, slashed } from '../workspace/index.js';
import type { Complaints } from './complaints.js';
import { GitError, type Io } from './io.js';
import type { LintOptions } from './lint-options.js';

/** What changed in the files of a repository since a commit. */
export interface Changes {
  /** Returns whether a file is another one than it was, or is not kept by git. The path is absolute. */
  isChanged(path: string): boolean;
  /** Returns the text as it was then; nothing for a file that is new. */
  before(path: string): Promise<string | undefined>;
}

/** Why changes cannot be told. */
export class ChangesError extends Error {
  constructor(readonly trouble: 'no-git' | 'no-repository' | 'no-such-ref') {
    super(trouble);
  }
}

/**
 * Returns what changed since the commit at which this branch left `ref`, in commits and in the working tree.
 * Rejects with a `ChangesError`.
 */
export async function changesSince(ref: string, io: Io): Promise<Changes> {
  const root = slashed((await ask(['rev-parse', '--show-toplevel'], io.cwd, io, 'no-repository')).replace(/\n$/, ''));
  const base = await baseOf(ref, root, io);
  const status = await ask(['diff', '--name-status', '-M', '-z', base, '--'], root, io, 'no-such-ref');
  const tracked = new Set((await ask(['ls-files', '-z'], root, io, 'no-repository')).split('\0'));
  const was = namesBefore(status.split('\0'));
  const nameOf = (path: string) => (isInside(root, path) ? relativePath(root, path) : undefined);
  return {
    isChanged(path) {
      const name = nameOf(path);
      return name === undefined || was.has(name) || !tracked.has(name);
    },
    async before(path) {
      const name = nameOf(path);
      if (name === undefined || (was.has(name) && was.get(name) === undefined)) return undefined;
      try {
        return await io.git(['show', `${base}:${was.get(name) ?? name}`], root);
      } catch (error) {
        if (error instanceof GitError) return undefined;
        throw error;
      }
    },
  };
}

/** A branch is compared with where it began: what others did on `ref` since then is not the work of this branch. */
async function baseOf(ref: string, root: string, io: Io): Promise<string> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = (await ask(verify, root, io, 'no-such-ref')).trim();
  try {
    return (await ask(['merge-base', commit, 'HEAD'], root, io, 'no-such-ref')).trim();
  } catch (error) {
    // A shallow clone may not hold the place where the two parted.
    if (error instanceof ChangesError && error.trouble === 'no-such-ref') return commit;
    throw error;
  }
}

async function ask(
  args: readonly string[],
  folder: string,
  io: Io,
  otherwise: ChangesError['trouble'],
): Promise<string> {
  try {
    return await io.git(args, folder);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new ChangesError(error.trouble === 'missing' ? 'no-git' : otherwise);
  }
}

/** Reads `M\0name\0`, `A\0name\0` and `R90\0old\0new\0`; returns the old name of each file, nothing for a new one. */
function namesBefore(fields: readonly string[]): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (let at = 0; at + 1 < fields.length;) {
    const [kind = '', first = '', second = ''] = fields.slice(at, at + 3);
    const moves = kind.startsWith('R') || kind.startsWith('C');
    names.set(moves ? second : first, kind.startsWith('A') ? undefined : first);
    at += moves ? 3 : 2;
  }
  return names;
}

/** Returns what the options ask to know of changes: nothing when they ask for nothing, `unknown` after saying why it cannot be told. */
export async function changesFor(
  { since, changedOnly, messages, lang }: LintOptions,
  io: Io,
  complaints: Complaints,
): Promise<Changes | 'unknown' | undefined> {
  if (since === undefined && !changedOnly) return undefined;
  const ref = since ?? 'HEAD';
  try {
    return await changesSince(ref, io);
  } catch (error) {
    if (!(error instanceof ChangesError)) throw error;
    await complaints.say('', TROUBLES[error.trouble](ref)[messages ?? lang ?? 'en']);
    return 'unknown';
  }
}

/** Returns a report without the findings that stood in an earlier version of the draft, whatever moved since. */
export function onlyNew(report: FileReport, earlier: FileReport): FileReport {
  const known = new Set(earlier.findings.map(({ fingerprint }) => fingerprint));
  return { ...report, findings: report.findings.filter(({ fingerprint }) => !known.has(fingerprint)) };
}

const TROUBLES: Readonly<Record<ChangesError['trouble'], (ref: string) => Readonly<Record<Language, Message>>>> = {
  'no-git': () => ({
    nl: {
      seen: 'git is niet gevonden.',
      why: 'Zonder git is niet na te gaan wat er is veranderd.',
      advice: 'Installeer git, of laat --since en --changed-only weg.',
    },
    en: {
      seen: 'git was not found.',
      why: 'Without git nobody can tell what changed.',
      advice: 'Install git, or leave out --since and --changed-only.',
    },
  }),
  'no-repository': () => ({
    nl: {
      seen: 'deze map wordt niet door git bijgehouden.',
      why: 'Er is dus niet na te gaan wat er is veranderd.',
      advice: 'Ga naar een map die dat wel wordt, of laat --since en --changed-only weg.',
    },
    en: {
      seen: 'this folder is not kept by git.',
      why: 'So nobody can tell what changed.',
      advice: 'Go to a folder that is, or leave out --since and --changed-only.',
    },
  }),
  'no-such-ref': (ref) => ({
    nl: {
      seen: `git kent geen commit, tak of label ‘${ref}’.`,
      why: 'Er is dus niets gelezen.',
      advice: 'Kijk de naam na; in CI kan de geschiedenis te kort zijn opgehaald (fetch-depth: 0).',
    },
    en: {
      seen: `git knows no commit, branch or tag “${ref}”.`,
      why: 'So nothing was read.',
      advice: 'Check the name; in CI too little of the history may have been fetched (fetch-depth: 0).',
    },
  }),
};

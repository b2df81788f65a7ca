import { rules, type Language } from '../core/index.js';
import { createConfigFinder, FileError, resolvePath, shownPath } from '../workspace/index.js';
import { askAnswers, type Answers } from './init-questions.js';
import { startText } from './init-text.js';
import { createComplaints } from './complaints.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { flagLayer, type LintOptions } from './lint-options.js';

/** Prints the configuration that holds for a draft, and the files that it comes from. */
export async function printConfigCommand(name: string, options: LintOptions, io: Io): Promise<ExitCode> {
  const complaints = createComplaints(io, options.messages ?? options.lang ?? 'en');
  const source =
    options.config === false ? 'none' : options.config ? { path: resolvePath(io.cwd, options.config) } : 'search';
  const finder = createConfigFinder({ files: io.files, rules, flags: flagLayer(options), source });
  const { config, files, problems, ignoredBy } = await finder.configFor(resolvePath(io.cwd, name));
  for (const problem of problems) await complaints.config(problem);
  const output = {
    files: files.map((path) => shownPath(io.cwd, path)),
    ignoredBy: ignoredBy === undefined ? null : shownPath(io.cwd, ignoredBy),
    config: { ...config, glossaries: (config.glossaries ?? []).map(({ file }) => shownPath(io.cwd, file)) },
  };
  await io.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  return problems.length > 0 ? ExitCode.usage : ExitCode.clean;
}

export interface InitOptions {
  readonly preset?: string;
  readonly lang?: Language;
  readonly force?: boolean;
  /** Whether to ask nothing. */
  readonly yes?: boolean;
}

const NAME = 'visielint.yaml';

/** Writes a configuration to begin with; one that is there is left alone unless the user says otherwise. */
export async function initCommand({ preset, lang, force, yes }: InitOptions, io: Io): Promise<ExitCode> {
  const path = resolvePath(io.cwd, NAME);
  const complaints = createComplaints(io, lang ?? 'en');
  if (!force && (await io.files.kindOf(path)) !== undefined) {
    await complaints.say(NAME, THERE[lang ?? 'en']);
    return ExitCode.usage;
  }
  const given = { ...(preset === undefined ? {} : { preset }), ...(lang === undefined ? {} : { language: lang }) };
  const answers = io.prompts && !yes ? await askAnswers(io.prompts, given) : { ...DEFAULT_ANSWERS, ...given };
  // Who breaks the questions off wants no file.
  if (!answers) {
    await complaints.say(NAME, BROKEN_OFF[lang ?? 'en']);
    return ExitCode.usage;
  }
  try {
    await io.files.writeText(path, startText(answers));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complaints.file(error);
    return ExitCode.failure;
  }
  await io.stdout.write(`${WRITTEN[answers.language]}\n`);
  return ExitCode.clean;
}

const DEFAULT_ANSWERS: Answers = { language: 'en', preset: 'recommended', ignore: [], commissioners: [] };

const THERE = {
  nl: { seen: 'dit bestand is er al.', why: 'Er is niets geschreven.', advice: 'Met --force wordt het vervangen.' },
  en: { seen: 'this file is there already.', why: 'Nothing was written.', advice: 'With --force it is replaced.' },
} as const;

const BROKEN_OFF = {
  nl: { seen: 'niet gemaakt, want de vragen zijn afgebroken.', why: '', advice: 'Met --yes wordt niets gevraagd.' },
  en: { seen: 'not made, since the questions were broken off.', why: '', advice: 'With --yes nothing is asked.' },
} as const;

const WRITTEN = {
  nl: `${NAME} is gemaakt. Kijk wat er geldt met: visielint print-config <stuk>`,
  en: `Made ${NAME}. See what holds with: visielint print-config <draft>`,
} as const;

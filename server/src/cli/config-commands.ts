import { PRESETS, rules, type Language } from '../core/index.js';
import { createConfigFinder, FileError, resolvePath, shownPath } from '../workspace/index.js';
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
  readonly preset: string;
  readonly lang?: Language;
  readonly force?: boolean;
}

const NAME = 'visielint.yaml';

/** Writes a configuration to begin with; one that is there is left alone unless the user says otherwise. */
export async function initCommand(options: InitOptions, io: Io): Promise<ExitCode> {
  const path = resolvePath(io.cwd, NAME);
  const language = options.lang ?? 'en';
  const complaints = createComplaints(io, language);
  if (!options.force && (await io.files.kindOf(path)) !== undefined) {
    await complaints.say(NAME, THERE[language]);
    return ExitCode.usage;
  }
  try {
    await io.files.writeText(path, TEXTS[language](options.preset));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complaints.file(error);
    return ExitCode.failure;
  }
  await io.stdout.write(`${WRITTEN[language]}\n`);
  return ExitCode.clean;
}

const THERE = {
  nl: { seen: 'dit bestand is er al.', why: 'Er is niets geschreven.', advice: 'Met --force wordt het vervangen.' },
  en: { seen: 'this file is there already.', why: 'Nothing was written.', advice: 'With --force it is replaced.' },
} as const;

const WRITTEN = {
  nl: `${NAME} is gemaakt. Kijk wat er geldt met: visielint print-config <stuk>`,
  en: `Made ${NAME}. See what holds with: visielint print-config <draft>`,
} as const;

const TEXTS: Readonly<Record<Language, (preset: string) => string>> = {
  nl: (preset) => `# ${PRESETS[preset]?.about.nl ?? ''}
basis: ${preset}        # ${Object.keys(PRESETS).join(', ')}

# Taal van de stukken; weg laten om haar te laten herkennen.
# taal: nl

# Ernst per regel: error, warning, info, hint of off. Zie: visielint rules --lang nl
regels: {}
#   container-word: off

# Begrippen die bij u omschreven zijn, en dus niet vaag.
# begrippen: [toekomstbestendig]

# Wie er aan tafel zit; geldt voor alle stukken in deze map.
# tafel:
#   opdracht: ...
#   opdrachtgevers: [...]
#   partijen:
#     - { naam: ..., sectoren: [...], belang: ..., vertegenwoordiger: ..., mandaat: ... }

# Wat niet wordt gelezen, zoals in een .gitignore.
# negeer: [archief/]
`,
  en: (preset) => `# ${PRESETS[preset]?.about.en ?? ''}
extends: ${preset}      # ${Object.keys(PRESETS).join(', ')}

# Language of the drafts; leave out to have it found.
# language: en

# Severity by rule: error, warning, info, hint or off. See: visielint rules
rules: {}
#   container-word: off

# Terms that are defined with you, and so not vague.
# definitions: [resilient]

# Who sits at the table; holds for all drafts in this folder.
# table:
#   commission: ...
#   commissioners: [...]
#   parties:
#     - { name: ..., sectors: [...], interest: ..., representative: ..., mandate: ... }

# What is not read, written as in a .gitignore.
# ignore: [archive/]
`,
};

import {
  createLinter,
  type Config,
  type ExtraEntry,
  type Language,
  type Linter,
  type Message,
  type Statement,
} from '../core/index.js';
import { createConfigFinder, resolvePath, shownPath } from '../workspace/index.js';
import { createComplaints, type Complaints } from './complaints.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { flagLayer, type LintOptions } from './lint-options.js';
import { LEXICON_WORDS } from './test-lexicon-words.js';

/** A sentence with which an entry guards itself, and whether it does as it says. */
interface Guard {
  readonly entry: ExtraEntry;
  readonly sentence: string;
  readonly expected: 'flagged' | 'allowed';
  readonly statements: readonly Statement[];
  readonly holds: boolean;
}

/** Runs the guard sentences of the phrases that an organisation added: those of one configuration file, or those that hold here. */
export async function testLexiconCommand(file: string | undefined, options: LintOptions, io: Io): Promise<ExitCode> {
  const language = options.messages ?? options.lang ?? 'en';
  const complaints = createComplaints(io, language);
  const named = file ?? (options.config === false ? undefined : options.config);
  if (named !== undefined && (await io.files.kindOf(resolvePath(io.cwd, named))) !== 'file') {
    await complaints.say(named, LEXICON_WORDS[language].noFile);
    return ExitCode.usage;
  }
  const linter = io.linter ?? createLinter();
  const source = named === undefined ? 'search' : { path: resolvePath(io.cwd, named) };
  const finder = createConfigFinder({ files: io.files, rules: linter.rules, flags: flagLayer(options), source });
  const { config, problems } = await finder.configFor(resolvePath(io.cwd, 'draft.md'));
  for (const problem of problems) await complaints.config(problem);
  if (config.lexicon.length === 0) {
    const { nothing, nothingLeft } = LEXICON_WORDS[language];
    await complaints.say(named ?? '', problems.length > 0 ? nothingLeft : nothing);
    return ExitCode.usage;
  }
  const guards = config.lexicon.flatMap((entry) => guardsOf(entry, linter, config));
  if (options.format === 'json') await io.stdout.write(asJson(guards, io));
  else await report(guards, config.lexicon, { complaints, language, io });
  if (problems.length > 0) return ExitCode.usage;
  return guards.every(({ holds }) => holds) ? ExitCode.clean : ExitCode.findings;
}

function guardsOf(entry: ExtraEntry, linter: Linter, config: Config): Guard[] {
  const { flagged = [], allowed = [] } = entry;
  const guard = (sentence: string, expected: Guard['expected']): Guard => {
    const statements = statementsIn(sentence, linter, { ...config, language: entry.language });
    const counts = statements.some(({ signals }) => signals.some((signal) => signal.match?.entry.id === entry.id));
    return { entry, sentence, expected, statements, holds: counts === (expected === 'flagged') };
  };
  return [
    ...flagged.map((sentence) => guard(sentence, 'flagged')),
    ...allowed.map((sentence) => guard(sentence, 'allowed')),
  ];
}

/** A guard sentence is read as what it will be: a sentence under a theme of a draft. */
function statementsIn(sentence: string, linter: Linter, config: Config): Statement[] {
  const heading = config.language === 'nl' ? '# Visie\n\n## Thema' : '# Vision\n\n## Theme';
  const { draft } = linter.lint(`${heading}\n\n${sentence.replace(/\s+/g, ' ')}\n`, config);
  return draft.segments.flatMap(({ model }) => model.statements);
}

async function report(
  guards: readonly Guard[],
  entries: readonly ExtraEntry[],
  { complaints, language, io }: { complaints: Complaints; language: Language; io: Io },
): Promise<void> {
  const words = LEXICON_WORDS[language];
  const placeOf = ({ file, line }: ExtraEntry) => `${shownPath(io.cwd, file)}:${line}`;
  for (const entry of entries) {
    if (guards.some((guard) => guard.entry === entry && guard.expected === 'flagged')) continue;
    await complaints.say(placeOf(entry), words.unguarded(entry.id));
  }
  for (const guard of guards.filter(({ holds }) => !holds)) {
    await complaints.say(placeOf(guard.entry), messageOf(guard, language));
  }
  const failed = guards.filter(({ holds }) => !holds).length;
  await io.stdout.write(`${words.summary(entries.length, guards.length, failed)}\n`);
}

/** Says why a sentence does otherwise than its entry says. */
function messageOf({ entry, sentence, expected, statements }: Guard, language: Language): Message {
  const words = LEXICON_WORDS[language];
  if (expected === 'allowed') return words.found(entry.id, sentence);
  const commitment = statements.find(({ kind }) => kind === 'commitment');
  const other = statements[0]?.kind;
  if (!commitment && other !== undefined) return words.noCommitment(entry.id, sentence, other);
  const anchors = [...new Set(commitment?.anchors.map(({ kind }) => kind))];
  return words.missed(entry.id, sentence, anchors);
}

function asJson(guards: readonly Guard[], io: Io): string {
  const listed = guards.map(({ entry, sentence, expected, holds }) => ({
    entry: entry.id,
    file: shownPath(io.cwd, entry.file),
    line: entry.line,
    expected,
    sentence,
    holds,
  }));
  return `${JSON.stringify({ schemaVersion: 1, sentences: listed }, null, 2)}\n`;
}

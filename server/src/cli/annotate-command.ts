import type { Language } from '../core/index.js';
import { documentKind, type DocumentComment } from '../formats/index.js';
import { REPORT_WORDS, type ReportedFinding } from '../report/index.js';
import { FileError, fileErrorOf, resolvePath, shownPath } from '../workspace/index.js';
import { applyBaseline } from './baseline.js';
import { ExitCode, graver } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

export interface AnnotateOptions extends LintOptions {
  /** Whether a file that is there may be replaced. */
  readonly force?: boolean;
}

/** Writes a Word file with each finding as a comment at its words. It judges nothing, so findings do not make it fail. */
export async function annotateCommand(name: string, options: AnnotateOptions, io: Io): Promise<ExitCode> {
  const run = new LintRun({ ...options, fix: false, fixDryRun: false }, io);
  const language = run.ownLanguage();
  const [output] = options.output;
  if (documentKind(name) !== 'docx' || (output && output.format !== 'docx') || options.output.length > 1) {
    await run.complaints.say(name, ONLY_WORD[language]);
    return ExitCode.usage;
  }
  const path = resolvePath(io.cwd, name);
  const target = resolvePath(io.cwd, output?.path ?? name.replace(/\.docx$/i, '.reviewed.docx'));
  if (!options.force && (await io.files.kindOf(target)) !== undefined) {
    await run.complaints.say(shownPath(io.cwd, target), IS_THERE[language]);
    return ExitCode.usage;
  }
  await run.lint([name]);
  const [file] = await applyBaseline(run, options, io);
  if (!file) return run.code;
  try {
    const { annotateWord } = await import('../formats/documents.js');
    const comments = file.findings.map(commentOf);
    const stamp = { author: 'visielint', initials: 'vl', date: io.today };
    await io.files.writeBytes(target, annotateWord(await io.files.readBytes(path), comments, stamp));
    const shown = options.messages ?? options.lang ?? file.language;
    await io.stdout.write(`${shownPath(io.cwd, target)}: ${WRITTEN[shown](comments.length)}\n`);
    return run.code;
  } catch (thrown) {
    const error = fileErrorOf(thrown, path);
    if (!(error instanceof FileError)) throw error;
    await run.complaints.file(error);
    return graver(run.code, ExitCode.failure);
  }
}

function commentOf({ message, missing, rule, lesson, language, start, end }: ReportedFinding): DocumentComment {
  const words = REPORT_WORDS[language];
  return {
    start: start.offset,
    end: end.offset,
    paragraphs: [
      message.seen,
      message.why,
      message.advice,
      missing.length > 0 ? `${words.missing}: ${missing.map((slot) => words.slot[slot]).join(', ')}` : '',
      lesson === 0 ? rule : `${rule} · ${words.lesson} ${lesson}`,
    ].filter((text) => text !== ''),
  };
}

const WRITTEN: Readonly<Record<Language, (comments: number) => string>> = {
  nl: (comments) => `${comments} ${comments === 1 ? 'opmerking' : 'opmerkingen'}.`,
  en: (comments) => `${comments} ${comments === 1 ? 'comment' : 'comments'}.`,
};

const ONLY_WORD = {
  nl: {
    seen: 'opmerkingen kunnen alleen in een Word-bestand (.docx), en naar één ander Word-bestand.',
    why: 'Er is dus niets geschreven.',
    advice: 'Schrijf bijvoorbeeld: visielint annotate visie.docx -o visie.nagekeken.docx',
  },
  en: {
    seen: 'comments go into a Word file (.docx) only, and to one other Word file.',
    why: 'So nothing was written.',
    advice: 'Write for instance: visielint annotate draft.docx -o draft.reviewed.docx',
  },
} as const;

const IS_THERE = {
  nl: {
    seen: 'dit bestand bestaat al.',
    why: 'Er is niets geschreven.',
    advice: 'Noem met -o een ander bestand, of vervang het met --force.',
  },
  en: {
    seen: 'this file is there already.',
    why: 'Nothing was written.',
    advice: 'Name another one with -o, or replace it with --force.',
  },
} as const;

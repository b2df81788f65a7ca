import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { readConfig, type ConfigProblem, type Language, type Rule } from '../core/index.js';
import { SOURCE } from './diagnostics.js';
import type { OpenDocument } from './documents.js';

const RULE = 'invalid-configuration';

/**
 * Returns what is wrong in a configuration file: what its text says by itself, and of what was found when its drafts
 * were read the rest, such as a file that it extends and that is not there.
 */
export function configDiagnostics(
  { uri, text, positions }: OpenDocument,
  { rules, found, language }: { rules: readonly Rule[]; found: readonly ConfigProblem[]; language: Language },
): Diagnostic[] {
  const own = readConfig(text, { file: uri, rules }).problems;
  const seen = new Set(own.map(wordsOf));
  const problems = [...own, ...found.filter((problem) => !seen.has(wordsOf(problem)))];
  return problems.map((problem) => ({
    range: positions.range(placeOf(problem, text)),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: RULE,
    message: `${problem.message[language].seen}\n${problem.message[language].advice}`,
  }));
}

function wordsOf({ message, at }: ConfigProblem): string {
  return `${at?.line} ${message.en.seen}`;
}

/** A problem with a line and without a span is about that whole line. */
function placeOf({ span, at }: ConfigProblem, text: string): ConfigProblem['span'] {
  if (span.end > span.start || at === undefined) return span;
  const lines = text.split('\n');
  const start = lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, 0);
  const line = (lines[at.line] ?? '').replace(/\r$/, '');
  return { start: Math.min(text.length, start + at.column), end: Math.min(text.length, start + line.length) };
}

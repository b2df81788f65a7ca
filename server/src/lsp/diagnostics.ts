import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Finding, LintResult, RulePages, Severity } from '../core/index.js';
import type { Positions } from './positions.js';

/** Where the findings of a text are shown. */
export interface DiagnosticPlace {
  readonly uri: string;
  readonly positions: Positions;
  readonly pages: RulePages;
}

export const SOURCE = 'visielint';

/** Returns the findings of a draft as a client shows them. */
export function toDiagnostics(result: Pick<LintResult, 'findings'>, place: DiagnosticPlace): Diagnostic[] {
  return result.findings.map((finding) => toDiagnostic(finding, place));
}

function toDiagnostic(finding: Finding, { uri, positions, pages }: DiagnosticPlace): Diagnostic {
  const { rule, language } = finding;
  const related = finding.related
    .filter(({ file }) => file === undefined)
    .map(({ span, message }) => ({ location: { uri, range: positions.range(span) }, message }));
  const href = pages(rule, language);
  return {
    range: positions.range(finding.span),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: wordsOf(finding.message),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(FADED.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** What was found in a segment says the same from version to version: of most findings of a long draft the words are made once. */
const knownWords = new WeakMap<Finding['message'], string>();

/** Returns what is read in a list. The reason is left to the hover, so that the list stays readable. */
function wordsOf(message: Finding['message']): string {
  let words = knownWords.get(message);
  if (words === undefined) {
    words = `${message.seen}\n${message.advice}`;
    knownWords.set(message, words);
  }
  return words;
}

/** What can be taken away without loss is shown faded. */
const FADED: ReadonlySet<string> = new Set(['unused-suppression', 'expired-suppression']);

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Returns an id that two lists of diagnostics share only if they are the same. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high + unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return `${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}-${text.length.toString(36)}`;
}

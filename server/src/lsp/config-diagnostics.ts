import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { readConfig, rulePage, type Language, type Rule } from '../core/index.js';
import { SOURCE } from './diagnostics.js';
import type { OpenDocument } from './documents.js';

const RULE = 'invalid-configuration';

/** Returns what is wrong in a configuration file, as it stands in its window. */
export function configDiagnostics(
  { uri, text, positions }: OpenDocument,
  { rules, language }: { rules: readonly Rule[]; language: Language },
): Diagnostic[] {
  return readConfig(text, { file: uri, rules }).problems.map(({ span, message }) => ({
    range: positions.range(span),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: RULE,
    codeDescription: { href: rulePage(RULE, language) },
    message: `${message[language].seen}\n${message[language].advice}`,
  }));
}

import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { actionsAt, safeEdits } from '../../core/index.js';
import { toWorkspaceEdit } from '../edits.js';
import type { Feature, FeatureContext } from './feature.js';

/** The kind under which an editor may carry out every safe fix when a draft is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.visielint`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

export const codeActions: Feature<CodeActionParams, CodeAction[]> = ({ range, context }, feature) => {
  const fixes = wants(context.only, CodeActionKind.QuickFix) ? quickFixes(range, context.diagnostics, feature) : [];
  // Asked for by name only: a list that a writer opens at one sentence is about that sentence.
  const all = context.only !== undefined && wants(context.only, FIX_ALL) ? fixAll(feature) : [];
  return [...fixes, ...all];
};

function quickFixes(
  range: CodeActionParams['range'],
  diagnostics: readonly Diagnostic[],
  { document, result, client }: FeatureContext,
): CodeAction[] {
  const actions = actionsAt(result, document.positions.spanOf(range));
  const preferred = actions.filter(({ kind }) => kind === 'fix').length === 1;
  return actions.map((action) => ({
    title: action.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter(({ code }) => code === action.finding.rule),
    ...(action.kind === 'fix' && preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(action.edits, document, client),
  }));
}

function fixAll({ document, result, client }: FeatureContext): CodeAction[] {
  const edits = safeEdits(result);
  if (edits.length === 0) return [];
  const title = FIX_ALL_TITLES[result.draft.language];
  return [{ title, kind: FIX_ALL, edit: toWorkspaceEdit(edits, document, client) }];
}

const FIX_ALL_TITLES = {
  nl: 'Alles oplossen wat geen keuze vraagt',
  en: 'Fix everything that asks no choice',
};

/** A kind that is asked for stands for all kinds under it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { actionsAt, recordActionsAt, safeEdits, type Action } from '../../core/index.js';
import { toFileEdit, toWorkspaceEdit } from '../edits.js';
import type { Feature, FeatureContext } from './feature.js';

/** The kind under which an editor may carry out every safe fix when a draft is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.visielint`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL];

export const codeActions: Feature<CodeActionParams, CodeAction[]> = async ({ range, context }, feature) => {
  const quick = quickFixes(range, context.diagnostics, feature);
  const recorded = await recordActions(range, context.diagnostics, feature);
  // What mends comes before what writes down, and that before what leaves a finding alone.
  const offered = [...quick.fix, ...recorded, ...quick.suppress];
  // Asked for by name only: a list that a writer opens at one sentence is about that sentence.
  const all = context.only !== undefined && wants(context.only, FIX_ALL) ? fixAll(feature) : [];
  return [...offered.filter(({ kind }) => wants(context.only, kind ?? CodeActionKind.QuickFix)), ...all];
};

/** Actions that write down what the team knows, in the draft or in the configuration, which is made where there is none. */
async function recordActions(
  range: CodeActionParams['range'],
  diagnostics: readonly Diagnostic[],
  { document, result, client, teamFiles }: FeatureContext,
): Promise<CodeAction[]> {
  const team = await teamFiles.for(document.uri);
  return recordActionsAt(result, document.positions.spanOf(range), team?.document.text).flatMap(
    (action): CodeAction[] => {
      const edit =
        action.in === 'draft'
          ? toWorkspaceEdit([action.edit], document, client)
          : team && toFileEdit(action.edit, team, client);
      if (!edit) return [];
      const { title, finding } = action;
      if (!finding) return [{ title, kind: CodeActionKind.Refactor, edit }];
      return [
        {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnostics.filter(({ code }) => code === finding.rule),
          edit,
        },
      ];
    },
  );
}

function quickFixes(
  range: CodeActionParams['range'],
  diagnostics: readonly Diagnostic[],
  { document, result, client }: FeatureContext,
): Readonly<Record<Action['kind'], CodeAction[]>> {
  const actions = actionsAt(result, document.positions.spanOf(range));
  const isOnlyFix = actions.filter(({ kind }) => kind === 'fix').length === 1;
  const made = { fix: [] as CodeAction[], suppress: [] as CodeAction[] };
  for (const action of actions) {
    made[action.kind].push({
      title: action.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code }) => code === action.finding.rule),
      ...(action.kind === 'fix' && isOnlyFix ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(action.edits, document, client),
    });
  }
  return made;
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

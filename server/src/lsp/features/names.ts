import {
  LSPErrorCodes,
  ResponseError,
  type Location,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { definitionOf, nameAt, occurrencesOf, replacementAt, type Named } from '../../core/index.js';
import type { Analysed } from '../drafts.js';
import type { AtPosition, Feature, FeatureContext } from './feature.js';

export const definition: Feature<AtPosition, Location> = async (params, context) => {
  const named = namedAt(params, context);
  if (!named) return null;
  const { document, result } = context;
  const here = definitionOf(named, result.draft);
  if (here) return { uri: document.uri, range: document.positions.range(here) };
  for (const other of await context.draftsWith(named.name)) {
    const there = definitionOf(named, other.result.draft);
    if (there) return { uri: other.document.uri, range: other.document.positions.range(there) };
  }
  return null;
};

export const references: Feature<ReferenceParams, Location[]> = async (params, context) => {
  const named = namedAt(params, context);
  if (!named) return null;
  const drafts = await context.draftsWith(named.name);
  return drafts.flatMap(({ document, result }) =>
    occurrencesOf(named, result.draft)
      .filter(({ start }) => params.context.includeDeclaration || definitionOf(named, result.draft)?.start !== start)
      .map((span) => ({ uri: document.uri, range: document.positions.range(span) })),
  );
};

export const prepareRename: Feature<AtPosition, PrepareRenameResult> = (params, context) => {
  const named = namedAt(params, context);
  return named ? { range: context.document.positions.range(named.span), placeholder: named.name } : null;
};

export const rename: Feature<RenameParams, WorkspaceEdit> = async (params, context) => {
  const named = namedAt(params, context);
  if (!named) return null;
  const newName = params.newName.trim();
  if (newName === '' || /[\r\n]/.test(newName)) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, RENAME_REFUSED[context.result.draft.language]);
  }
  const drafts = await context.draftsWith(named.name);
  const changes = drafts.map((draft) => editFor(draft, named, newName)).filter(({ edits }) => edits.length > 0);
  if (context.client.versionsEdits) return { documentChanges: changes };
  return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as never])) };
};

const RENAME_REFUSED = {
  nl: 'Een naam staat op één regel en is niet leeg.',
  en: 'A name stands on one line and is not empty.',
};

function editFor({ document, result }: Analysed, named: Named, newName: string): TextDocumentEdit {
  const edits = occurrencesOf(named, result.draft).map((span) => ({
    range: document.positions.range(span),
    newText: replacementAt(span, result.draft, newName),
  }));
  return { textDocument: { uri: document.uri, version: document.version }, edits };
}

function namedAt({ position }: AtPosition, { document, result }: FeatureContext): Named | undefined {
  return nameAt(result.draft, document.positions.offsetOf(position));
}

import type { TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TO_FILL_IN, type TextEdit } from '../core/index.js';
import type { Client } from './client.js';
import type { OpenDocument } from './documents.js';
import type { TeamFile } from './team-file.js';

/** Returns edits of one document as the client can take them. Those with places to fill in become snippets where it can. */
export function toWorkspaceEdit(edits: readonly TextEdit[], document: OpenDocument, client: Client): WorkspaceEdit {
  const { uri, version } = document;
  if (!client.versionsEdits) return { changes: { [uri]: toEdits(edits, document) } };
  const hasPlaces = edits.some(({ text }) => PLACES.test(text));
  if (!client.fillsSnippets || !hasPlaces) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: toEdits(edits, document) }] };
  }
  const snippets = edits.map(({ span, text }) => ({
    range: document.positions.range(span),
    snippet: { kind: 'snippet' as const, value: snippetOf(text) },
  }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

/** Returns the edit of a team's file, which is made first where it is not there. */
export function toFileEdit(edit: TextEdit, { document, exists }: TeamFile, client: Client): WorkspaceEdit {
  const { uri, version } = document;
  const edits = toEdits([edit], document);
  if (!client.versionsEdits) return { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version }, edits };
  return { documentChanges: exists ? [change] : [{ kind: 'create', uri }, change] };
}

export function toEdits(edits: readonly TextEdit[], { positions }: OpenDocument): LspEdit[] {
  return edits.map(({ span, text }) => ({ range: positions.range(span), newText: text }));
}

/** Dots, or a question between square brackets; a place that asks for more than one name stands in one pair of brackets. */
const PLACES = new RegExp(`${TO_FILL_IN}|\\[[^\\]\\r\\n]{1,80}\\]`);

/** The first place to fill in comes under the cursor; the others follow with the tabulator key. */
function snippetOf(text: string): string {
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  let place = 0;
  return escaped.replace(new RegExp(PLACES, 'g'), (words) => `\${${++place}:${words}}`);
}

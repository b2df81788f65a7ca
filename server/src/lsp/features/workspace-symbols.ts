import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { outlineOf, type OutlineItem } from '../../core/index.js';
import type { Analysed } from '../drafts.js';
import type { WorkspaceReader } from '../unopened.js';
import { SYMBOL_KINDS } from './reading.js';

/** Enough to choose from, and few enough to show while somebody is typing. */
const MOST_SYMBOLS = 200;

/** Finds themes, parties and decisions in all drafts of the workspace, by a part of their names. */
export function workspaceSymbols(reader: WorkspaceReader) {
  return async ({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> => {
    const wanted = query.toLowerCase();
    const drafts = await reader.draftsWith('');
    return drafts.flatMap((draft) => symbolsOf(draft, wanted)).slice(0, MOST_SYMBOLS);
  };
}

function symbolsOf({ document, result }: Analysed, wanted: string): SymbolInformation[] {
  const items = outlineOf(result).flatMap((item): OutlineItem[] => [item, ...item.children]);
  return items
    .filter(({ kind, name }) => kind !== 'owner' && name.toLowerCase().includes(wanted))
    .map(({ kind, name, selection }) => ({
      name,
      kind: SYMBOL_KINDS[kind],
      location: { uri: document.uri, range: document.positions.range(selection) },
      containerName: document.uri.slice(document.uri.lastIndexOf('/') + 1),
    }));
}

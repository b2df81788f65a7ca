import { TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import type { Client } from './client.js';
import { COMMAND_NAMES } from './commands.js';
import { SOURCE } from './diagnostics.js';
import { CODE_ACTION_KINDS } from './features/code-actions.js';
import { TOKEN_LEGEND } from './features/reading.js';

/** Returns what the server tells a client that it can do. */
export function describeServer(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'visielint', version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', ',', '-', ' ', '|'] },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: { legend: TOKEN_LEGEND, full: true },
      foldingRangeProvider: true,
      documentLinkProvider: {},
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      executeCommandProvider: { commands: COMMAND_NAMES, workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      // Only to a client that asks: another one would get every finding twice.
      ...(client.pulls
        ? {
            diagnosticProvider: {
              identifier: SOURCE,
              interFileDependencies: true,
              workspaceDiagnostics: true,
              workDoneProgress: true,
            },
          }
        : {}),
    },
  };
}

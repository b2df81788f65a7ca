import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../core/index.js';
import type { InitializationOptions } from './protocol.js';
import { chooseEncoding, type Encoding } from './positions.js';

/** What the client can do, as far as it changes what the server does. */
export interface Client {
  readonly encoding: Encoding;
  /** Language of its own words, as far as visielint speaks it. */
  readonly locale: Language;
  /** Whether it asks for diagnostics itself; then the server never sends them unasked. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly configures: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFiles: boolean;
  /** Whether it can watch files outside its folders. */
  readonly watchesElsewhere: boolean;
  readonly hasFolders: boolean;
  /** Whether an edit may hold places for the writer to fill in. */
  readonly fillsSnippets: boolean;
  readonly versionsEdits: boolean;
  /** Whether an edit may make a file. */
  readonly createsFiles: boolean;
  readonly showsProgress: boolean;
  /** Whether it opens a document when it is asked to. */
  readonly showsDocuments: boolean;
  /** Whether it has the panel with themes and sectors; only the extension for VS Code does. */
  readonly showsMatrix: boolean;
  /** Whether its hovers show the message of a finding already, so that it need not be said twice. */
  readonly showsMessages: boolean;
  /** Address by which it opens the page of a rule. */
  readonly rulePages?: string;
}

export function readClient({ capabilities, initializationOptions, locale }: InitializeParams): Client {
  const own = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument, general, window } = capabilities;
  return {
    locale: locale?.toLowerCase().startsWith('en') ? 'en' : 'nl',
    encoding: chooseEncoding(general?.positionEncodings),
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    hasFolders: workspace?.workspaceFolders === true,
    fillsSnippets: fillsSnippets(capabilities),
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    showsProgress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    showsMatrix: own.showsMatrix === true,
    showsMessages: own.showsMessages === true,
    ...(typeof own.rulePages === 'string' ? { rulePages: own.rulePages } : {}),
  };
}

/** Snippets in edits came with version 3.18 of the protocol, and only edits with versions can hold them. */
function fillsSnippets({ workspace }: ClientCapabilities): boolean {
  const edit = workspace?.workspaceEdit as { documentChanges?: boolean; snippetEditSupport?: boolean } | undefined;
  return edit?.documentChanges === true && edit.snippetEditSupport === true;
}

/**
 * What client and server say to each other beside the standard protocol.
 * Nothing but names and types, so that a client never pulls in server code.
 */

/** Client to server: read every draft of the workspace, also those that are not open. */
export const LINT_WORKSPACE = 'visielint/lintWorkspace';

export interface LintWorkspaceParams {
  /** Under which the client wants to hear how far the server is; absent for no such reports. */
  readonly workDoneToken?: number | string;
}

/** Totals for a message; the findings themselves arrive as ordinary diagnostics. */
export interface LintWorkspaceResult {
  readonly files: number;
  readonly findings: number;
}

/** Server to client: the text of a file, or null when there is none. A web worker has no disk. */
export const READ_FILE = 'visielint/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Server to client: addresses of the files of the workspace that match a glob. */
export const FIND_FILES = 'visielint/findFiles';

export interface FindFilesParams {
  readonly include: string;
}

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** Language of the editor's own user interface, for messages that belong to no draft. */
  readonly locale?: string;
}

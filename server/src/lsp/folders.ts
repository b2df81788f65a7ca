import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The folders of the workspace, as they are now. */
export interface Folders {
  all(): readonly string[];
  change(event: WorkspaceFoldersChangeEvent): void;
}

/** An older client names one folder only, in a field of its own. */
export function createFolders({ workspaceFolders, rootUri }: InitializeParams): Folders {
  let folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

  return {
    all: () => folders,
    change({ added, removed }) {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    },
  };
}

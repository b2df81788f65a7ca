// Files for a server that cannot read them itself: in the browser, and in a workspace that is not on a disk.

import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFolderMethod, readFileMethod, type FileParams, type FolderEntry } from './protocol.js';

/** Registers the answers; a server with a disk of its own never asks. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, ({ uri }: FileParams) => orNull(() => readText(Uri.parse(uri))));
  client.onRequest(listFolderMethod, ({ uri }: FileParams) => orNull(() => listFolder(Uri.parse(uri))));
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function listFolder(uri: Uri): Promise<FolderEntry[]> {
  const entries = await workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({
    name,
    // A link to a folder is neither, so that nobody walks in a circle.
    kind: type === FileType.Directory ? 'folder' : type & FileType.File ? 'file' : 'other',
  }));
}

/** "Not there" is an answer: the server looks for a configuration in every folder upwards. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}

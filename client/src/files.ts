// Files for a server that cannot read them itself: in the browser, and in a workspace that is not on a disk.

import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFilesMethod, readFileMethod, type FindFilesParams, type ReadFileParams } from './protocol.js';

/** Registers the answers; a server with a disk of its own never asks. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readText(Uri.parse(uri)));
  client.onRequest(findFilesMethod, async ({ include }: FindFilesParams) => {
    const found = await workspace.findFiles(include);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
  });
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    // "Not there" is an answer: the server looks for a configuration in every folder upwards.
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}

// Entry point in the browser (vscode.dev): the server is a web worker.

import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateClient, deactivateClient } from '../client.js';

/** The server and before it the data that it looks up by name; a process reads the same files. */
const scripts = ['data/language-nl.cjs', 'data/language-en.cjs', 'data/rule-pages.cjs', 'browser-server.js'];

export async function activate(context: ExtensionContext): Promise<void> {
  // A new worker for every start: a worker that was ended cannot be used again. Reader and writer are made here,
  // because VS Code wraps Worker and the client's own check (instanceof) then fails.
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(await oneScript(context.extensionUri));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  await activateClient(context, (options) => new LanguageClient('visielint', 'Visielint', startWorker, options));
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}

/**
 * Returns the address of the scripts as one. VS Code starts no worker from an extension that another machine serves
 * unless its script is local, and a local script has no folder beside it to load the others from.
 */
async function oneScript(extension: Uri): Promise<string> {
  const parts = scripts.map((name) => workspace.fs.readFile(Uri.joinPath(extension, 'dist', name)));
  const texts = (await Promise.all(parts)).map((bytes) => new TextDecoder().decode(bytes));
  return URL.createObjectURL(new Blob([texts.join('\n')], { type: 'text/javascript' }));
}

// Entry point in the browser (vscode.dev): the server is a web worker.

import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateClient, deactivateClient } from '../client.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser-server.js');
  // A new worker for every start: a worker that was ended cannot be used again. Reader and writer are made here,
  // because VS Code wraps Worker and the client's own check (instanceof) then fails.
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(await addressOf(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  await activateClient(context, (options) => new LanguageClient('visielint', 'Visielint', startWorker, options));
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}

/** VS Code starts no worker from an extension that a remote machine serves, unless its script is local. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

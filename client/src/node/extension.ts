// Entry point on the desktop: the server is a process of its own.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateClient, deactivateClient } from '../client.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  await activateClient(context, (options) => new LanguageClient('visielint', 'Visielint', { run, debug }, options));
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}

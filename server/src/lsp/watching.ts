import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { Client } from './client.js';
import { SECTION } from './settings.js';

/** Files whose changes may change findings: configuration, what is left out, and drafts that are not open. */
const WATCHED = ['**/*.{yaml,yml}', '**/visielint.json', '**/.visielintignore', '**/*.{md,markdown,txt}'];

/** Asks the client to tell of changes; a client that cannot be asked tells what it likes. */
export async function startWatching(connection: Connection, client: Client): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.registersFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** Returns whether a changed file can change the findings of other files. */
export function isConfiguration(uri: string): boolean {
  return /\/(?:visielint\.(?:ya?ml|json)|\.visielintignore)$/.test(uri);
}

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { Client } from './client.js';
import { SECTION } from './settings.js';

/** Files whose changes may change findings: configuration, what is left out, and drafts that are not open. */
const WATCHED = ['**/*.{yaml,yml}', '**/visielint.json', '**/.visielintignore', '**/*.{md,markdown,txt}'];

/** The client's watch over files; a client that cannot be asked tells what it likes. */
export interface Watching {
  /** Asks the client to tell of changed settings, and of changed files in its folders. */
  start(): Promise<void>;
  /** Asks it also for these files, which a configuration is made of, wherever they are and whatever they are called. */
  watch(uris: readonly string[]): Promise<void>;
}

export function createWatching(
  connection: Connection,
  { client, folders }: { client: Client; folders: () => readonly string[] },
): Watching {
  const asked = new Set<string>();

  async function register(watchers: FileSystemWatcher[]): Promise<void> {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  function isCovered(uri: string): boolean {
    return (
      folders().some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`)) &&
      !uri.includes('/node_modules/') &&
      /\.(?:ya?ml|md|markdown|txt)$|\/visielint\.json$/.test(uri)
    );
  }

  return {
    async start() {
      if (client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      }
      if (client.registersFiles) await register(WATCHED.map((globPattern) => ({ globPattern })));
    },
    async watch(uris) {
      if (!client.registersFiles) return;
      const added = uris.filter((uri) => !asked.has(uri) && !isCovered(uri));
      if (added.length === 0) return;
      for (const uri of added) asked.add(uri);
      await register(added.map((uri) => ({ globPattern: patternFor(uri, client) })));
    },
  };
}

/** A pattern alone counts within the folders of the client, where it is tried on the whole path. */
function patternFor(uri: string, client: Client): FileSystemWatcher['globPattern'] {
  const [, folder = '', name = ''] = /^(.*)\/([^/]*)$/.exec(uri) ?? [];
  const pattern = decodeURIComponent(name).replace(/[[\]{}*?]/g, '[$&]');
  return client.watchesElsewhere ? { baseUri: folder, pattern } : `**/${pattern}`;
}

/** Returns whether a changed file can change the findings of other files. */
export function isConfiguration(uri: string): boolean {
  return /\/(?:visielint\.(?:ya?ml|json)|\.visielintignore)$/.test(uri);
}

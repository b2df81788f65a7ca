import type { Client } from './client.js';
import type { Configurations } from './configurations.js';
import type { Documents, OpenDocument } from './documents.js';
import type { FileFinder } from './file-finder.js';
import { createPositions } from './positions.js';

/** The configuration file in which a team writes down what visielint should know about a draft. */
export interface TeamFile {
  /** As it is in its window or on the disk; empty when there is no such file yet. */
  readonly document: OpenDocument;
  readonly exists: boolean;
}

export interface TeamFiles {
  /** Returns the file nearest to a draft; nothing where none can be written. */
  for(uri: string): Promise<TeamFile | undefined>;
}

export function createTeamFiles(surroundings: {
  client: Client;
  folders: () => readonly string[];
  documents: Documents;
  configurations: Configurations;
  finder: FileFinder;
}): TeamFiles {
  const { client, folders, documents, configurations, finder } = surroundings;

  async function at(uri: string): Promise<TeamFile | undefined> {
    const open = documents.get(uri);
    if (open) return { document: open, exists: true };
    const text = await finder.readText(uri);
    if (text === undefined && !client.createsFiles) return undefined;
    const positions = createPositions(text ?? '', client.encoding);
    const document = { uri, languageId: 'yaml', version: null, text: text ?? '', positions };
    return { document, exists: text !== undefined };
  }

  return {
    async for(uri) {
      const { files } = await configurations.get(uri);
      const nearest = files.filter((path) => /\.ya?ml$/.test(path)).at(-1);
      if (nearest !== undefined) return at(finder.uriOf(nearest));
      const folder = folders().find((root) => uri.startsWith(`${root.replace(/\/$/, '')}/`));
      return folder === undefined ? undefined : at(`${folder.replace(/\/$/, '')}/visielint.yaml`);
    },
  };
}

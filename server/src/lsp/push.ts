import type { Connection } from 'vscode-languageserver';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import type { DraftReport, WorkspaceReader } from './unopened.js';

/** Sends diagnostics unasked, to a client that never asks for them. */
export interface Publisher {
  /** Publishes soon, once the writer pauses. */
  later(uri: string): void;
  now(uri: string): void;
  clear(uri: string): void;
}

/** Long enough to take the letters of one word together, short enough to feel immediate. */
const PAUSE = 150;

export function createPublisher(
  connection: Connection,
  surroundings: { reader: WorkspaceReader; documents: Documents; guard: Guard; host: Host },
): Publisher {
  const { reader, documents, guard, host } = surroundings;

  /** What was published of configuration files that are not open, by address. */
  const published = new Map<string, string>();

  async function publish(uri: string): Promise<void> {
    const report = documents.get(uri) && (await reader.read(uri));
    if (report) await send(report);
    // A problem that is solved has to be taken away too, so that files published before are looked at again.
    const files = new Set([...published.keys(), ...(await reader.troubledFor(uri))]);
    for (const file of files) {
      const found = documents.get(file) ? undefined : await reader.read(file);
      if (!found || published.get(file) === found.resultId) continue;
      published.set(file, found.resultId);
      await send(found);
    }
  }

  function send({ uri, version, diagnostics }: DraftReport): Promise<void> {
    return connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version === null ? {} : { version }) });
  }

  return {
    later(uri) {
      const asked = documents.get(uri)?.version;
      guard.run('publish', async () => {
        await host.delay(PAUSE);
        // A later change has asked for itself; findings for this one would be stale when they arrive.
        if (documents.get(uri)?.version === asked) await publish(uri);
      });
    },
    now: (uri) => guard.run('publish', () => publish(uri)),
    clear: (uri) => guard.run('publish', () => connection.sendDiagnostics({ uri, diagnostics: [] })),
  };
}

/** Does nothing: the client asks for diagnostics itself, and would show them twice. */
export const SILENT_PUBLISHER: Publisher = { later() {}, now() {}, clear() {} };

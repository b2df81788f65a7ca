import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { FileError } from '../../server/src/workspace/index.js';
import type { Host } from '../../server/src/lsp/host.js';
import { createServer } from '../../server/src/lsp/server.js';
import { linter } from './linter.js';

/** A client of a real server: two connections joined by two streams, nothing in between is pretended. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Settings under `visielint`; a test changes them and tells the server. */
  settings: Record<string, unknown>;
  /** Messages that the server wrote to its log. */
  readonly log: string[];
  readonly published: PublishDiagnosticsParams[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: ContentChanges): Promise<void>;
  close(uri: string): Promise<void>;
  /** Resolves with the next diagnostics that are published for this address and fulfil the condition. */
  awaitPublished(uri: string, fits?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

type ContentChanges = { range?: Range; text: string }[];
interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly host?: Partial<Host>;
  readonly initializationOptions?: unknown;
}

export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  createServer(server, { linter, ...memoryHost({}), ...options.host });
  server.listen();

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const check of waiting) check();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => client.settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions,
  };
  const initialized = await connection.sendRequest(InitializeRequest.type, params);
  await connection.sendNotification(InitializedNotification.type, {});

  const client: TestClient = {
    connection,
    initialized,
    settings: {},
    log,
    published,
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: contentChanges as { text: string }[],
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    awaitPublished: (uri, fits = () => true) =>
      new Promise((resolve) => {
        const seen = published.length;
        const check = () => {
          const found = published.slice(seen).find((each) => each.uri === uri && fits(each));
          if (!found) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
      }),
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      server.dispose();
    },
  };
  return client;
}

/** A host whose files are in memory, by address. */
export function memoryHost(files: Record<string, string>): Host {
  const pathOf = (uri: string) => (uri.startsWith('file://') ? uri.slice('file://'.length) : undefined);
  const uriOf = (path: string) => `file://${path}`;
  const readText = async (path: string) => {
    const text = files[uriOf(path)];
    if (text === undefined) throw new FileError('missing', path);
    return text;
  };
  const under = (folder: string) => Object.keys(files).filter((uri) => uri.startsWith(`${uriOf(folder)}/`));
  return {
    today: () => '2026-11-24',
    delay: (milliseconds) =>
      new Promise((resolve) => (milliseconds === 0 ? setImmediate(resolve) : setTimeout(resolve, milliseconds))),
    pathOf,
    uriOf,
    files: {
      readText,
      readBytes: async (path) => new TextEncoder().encode(await readText(path)),
      async list(folder) {
        const rests = under(folder).map((uri) => uri.slice(uriOf(folder).length + 1));
        const names = new Map(rests.map((rest) => [rest.split('/')[0]!, rest.includes('/')]));
        return [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }));
      },
      async kindOf(path) {
        if (files[uriOf(path)] !== undefined) return 'file';
        return under(path).length > 0 ? 'folder' : undefined;
      },
    },
  };
}

import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** A language server as an editor starts it: a process with its standard streams. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Id of the process. */
  readonly id: number;
  /** Ends the server as the protocol says; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export async function startProcess(
  command: readonly [program: string, ...argv: string[]],
  { capabilities = {}, folder }: { capabilities?: ClientCapabilities; folder?: string } = {},
): Promise<ServerProcess> {
  const [program, ...argv] = command;
  const child = spawn(program, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const reader = new StreamMessageReader(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  connection.listen();
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'map' }];
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    id: child.pid ?? 0,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

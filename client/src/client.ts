// Starting, stopping and watching over the language server; the same on the desktop and in the browser.

import {
  EventEmitter,
  window,
  type CancellationToken,
  type Disposable,
  type Event,
  type ExtensionContext,
  type LogOutputChannel,
  type Progress,
} from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { registerCommands } from './commands.js';
import { createCrashHandler } from './crash.js';
import { createDraftLanguages, type DraftLanguages } from './draft-languages.js';
import { answerFileRequests } from './files.js';
import { createLanguageStatus } from './language-status.js';
import { registerLanguageTools } from './language-tools.js';
import { documentSelector } from './selector.js';
import { createMatrix } from './matrix.js';
import { createOverviewSource } from './overview.js';
import { chooseLanguageMethod, type ChooseLanguageParams, type InitializationOptions } from './protocol.js';
import { registerRulePages, rulePageAddress } from './rule-page.js';
import { createStatus } from './status.js';
import { createTableView } from './table-view.js';
import { registerTasks } from './tasks.js';

export type ServerState = 'starting' | 'running' | 'paused' | 'failed';

/** What the host knows and this file does not: how to reach a server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The bar that a writer watches. */
export type ShownProgress = Progress<{ message?: string; increment?: number }>;

/** The server as commands and status see it. */
export interface ServerControl extends Disposable {
  readonly output: LogOutputChannel;
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;
  start(): Promise<void>;
  pause(): Promise<void>;
  restart(): Promise<void>;
  /** Sends a request; undefined when no server is running. */
  request<T>(method: string, params: unknown, token?: CancellationToken): Promise<T | undefined>;
  /** Sends a request that may take long, and shows how far the server is; undefined when no server is running. */
  requestWithProgress<T>(method: string, progress: ShownProgress, token: CancellationToken): Promise<T | undefined>;
}

let stopServer: (() => Promise<void>) | undefined;

/** Starts the server and registers all that VS Code offers around it. */
export async function activateClient(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const output = window.createOutputChannel('Visielint', { log: true });
  const languages = createDraftLanguages(context.workspaceState);
  const control = createServerControl(output, createClient, languages);
  const overview = createOverviewSource(control);
  const matrix = createMatrix(context, overview);
  context.subscriptions.push(output, control, overview, matrix, ...createTableView(overview));
  context.subscriptions.push(
    languages,
    languages.onDidChange((uri) => {
      const params: ChooseLanguageParams = { uri: uri.toString(), language: languages.get(uri) ?? null };
      void control.request(chooseLanguageMethod, params);
    }),
    ...registerCommands(context, control, { matrix, languages }),
    ...createStatus(control),
    ...createLanguageStatus(control, overview),
    registerRulePages(control),
    registerTasks(control),
    ...registerLanguageTools(control, overview),
  );
  await control.start();
}

/** VS Code waits for this promise, so that the server can end its work. */
export async function deactivateClient(): Promise<void> {
  await stopServer?.();
}

function createServerControl(
  output: LogOutputChannel,
  createClient: CreateClient,
  languages: DraftLanguages,
): ServerControl {
  const changed = new EventEmitter<ServerState>();
  let state: ServerState = 'starting';
  let client: BaseLanguageClient | undefined;
  // Starts and stops wait for one another: a second click on Restart must not give a second server.
  let queue = Promise.resolve();
  let requests = 0;

  function setState(next: ServerState): void {
    if (next === state) return;
    state = next;
    changed.fire(next);
  }

  async function launch(): Promise<void> {
    if (client) return;
    const crash = createCrashHandler(output, () => void restart());
    // A new client each time: one whose start failed refuses to start again.
    const next = createClient({
      documentSelector,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: crash,
      initializationFailedHandler: () => false,
      diagnosticCollectionName: 'visielint',
      // Asked anew when a server that crashed is started again: a language may have been chosen since.
      initializationOptions: (): InitializationOptions => ({
        showsMatrix: true,
        showsMessages: true,
        rulePages: rulePageAddress,
        languages: languages.all(),
      }),
    });
    client = next;
    next.onDidChangeState(({ newState }) => {
      // The stop that we asked for has already taken this client out of use.
      if (client !== next) return;
      if (newState === State.Running) setState('running');
      else setState(newState === State.Starting ? 'starting' : 'failed');
    });
    answerFileRequests(next);
    setState('starting');
    try {
      await next.start();
    } catch (error) {
      output.error(`The server did not start: ${String(error)}`);
      setState('failed');
    }
  }

  async function halt(): Promise<void> {
    const last = client;
    client = undefined;
    if (!last) return;
    try {
      await last.dispose();
    } catch (error) {
      // A server that crashed cannot be stopped in good order; there is nothing left to do.
      output.debug(`Stopping the server: ${String(error)}`);
    }
  }

  function enqueue(step: () => Promise<void>): Promise<void> {
    queue = queue.then(step);
    return queue;
  }

  function restart(): Promise<void> {
    return enqueue(async () => {
      await halt();
      await launch();
    });
  }

  stopServer = () => enqueue(halt);

  return {
    output,
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    start: () => enqueue(launch),
    pause: () =>
      enqueue(async () => {
        await halt();
        setState('paused');
      }),
    restart,
    async request<T>(method: string, params: unknown, token?: CancellationToken) {
      if (!client || state !== 'running') return undefined;
      // A token that is passed as undefined would be sent as a second parameter.
      return token ? client.sendRequest<T>(method, params, token) : client.sendRequest<T>(method, params);
    },
    async requestWithProgress<T>(method: string, progress: ShownProgress, token: CancellationToken) {
      if (!client || state !== 'running') return undefined;
      const workDoneToken = `visielint-${++requests}`;
      let shown = 0;
      const hearing = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return;
        const percentage = value.percentage ?? shown;
        progress.report({ message: value.message ?? '', increment: percentage - shown });
        shown = percentage;
      });
      try {
        return await client.sendRequest<T>(method, { workDoneToken }, token);
      } finally {
        hearing.dispose();
      }
    },
    dispose() {
      changed.dispose();
    },
  };
}

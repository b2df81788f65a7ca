import type { Connection, InitializeParams } from 'vscode-languageserver';
import { createLinter, VERSION } from '../core/index.js';
import { describeServer } from './capabilities.js';
import { createChanges } from './changes.js';
import { readClient, type Client } from './client.js';
import { createCommands } from './commands.js';
import { createConfigReports } from './config-reports.js';
import { createConfigurations } from './configurations.js';
import { createDocuments } from './documents.js';
import { createDrafts } from './drafts.js';
import { createFileFinder } from './file-finder.js';
import { createFolders } from './folders.js';
import { createGuard } from './guard.js';
import { serveFeatures } from './handlers.js';
import type { Host } from './host.js';
import { createWorkspaceLint } from './lint-workspace.js';
import { CHOOSE_LANGUAGE, type ChooseLanguageParams } from './protocol.js';
import { createRulePages } from './rule-pages.js';
import { createPublisher, SILENT_PUBLISHER } from './push.js';
import { createSettings } from './settings.js';
import { serveDiagnostics } from './serve-diagnostics.js';
import { createTeamFiles } from './team-file.js';
import { createWorkspaceReader } from './unopened.js';
import { createWatching, isConfiguration } from './watching.js';

/** Milliseconds without a change, after which a configuration that is written in counts. */
const CONFIGURATION_PAUSE = 400;

/** The same for what a draft says to the other drafts of its vision. */
const VISION_PAUSE = 400;

/** Serves the language server protocol over a connection; the caller starts listening. */
export function createServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, host, { client, params });
    return describeServer(client, VERSION);
  });
}

/** Everything below knows its client, so nothing has to ask whether the server was initialised. */
function serve(
  connection: Connection,
  host: Host,
  { client, params }: { client: Client; params: InitializeParams },
): void {
  const guard = createGuard(connection);
  const changes = createChanges();
  const documents = createDocuments(client.encoding);
  const folders = createFolders(params);
  const settings = createSettings(connection, client, params.initializationOptions);
  const linter = host.linter ?? createLinter();
  const { rules } = linter;
  const pages = createRulePages(rules, { client: client.rulePages, host: host.rulePages });
  const watching = createWatching(connection, { client, folders: folders.all });
  const onUse = (uris: readonly string[]) => guard.run('watch', () => watching.watch(uris));
  const finder = createFileFinder(host, { rules, documents, onUse });
  const configurations = createConfigurations(finder, settings);
  const drafts = createDrafts(linter, { documents, configurations, finder, host, partMayChange: visionLater });
  const { encoding, locale } = client;
  const configReports = createConfigReports({ configurations, finder, rules, locale });
  const reader = createWorkspaceReader({
    folders: folders.all,
    documents,
    drafts,
    configurations,
    finder,
    encoding,
    configReports,
    pages,
  });
  const teamFiles = createTeamFiles({ client, folders: folders.all, documents, configurations, finder });
  const publisher = client.pulls ? SILENT_PUBLISHER : createPublisher(connection, { reader, documents, guard, host });

  /** What a draft says to the others of its vision is another thing now: they are read again, where somebody looks. */
  async function visionChanged(uri: string): Promise<void> {
    const others = await drafts.othersOf(uri);
    if (others.length === 0) return;
    for (const other of others) {
      if (!documents.get(other)) reader.forget(other);
      else publisher.now(other);
    }
    changes.announce();
    refresh();
  }

  function visionLater(uri: string): void {
    const asked = documents.get(uri)?.version;
    guard.run('vision', async () => {
      await host.delay(VISION_PAUSE);
      if (documents.get(uri)?.version === asked && (await drafts.saysSomethingElse(uri))) await visionChanged(uri);
    });
  }

  function refresh(): void {
    if (client.refreshesDiagnostics) guard.run('refresh', () => connection.languages.diagnostics.refresh());
  }

  /** Everything may be different now: findings are worked out again where somebody looks. */
  function startOver(): void {
    configurations.reset();
    drafts.startOver();
    configReports.forget();
    reader.forget();
    changes.announce();
    for (const { uri } of documents.all()) publisher.now(uri);
    refresh();
  }

  /** Whether what stands in a file may change what is found in others: a configuration, or what one is made of. */
  function counts(uri: string): boolean {
    return isConfiguration(uri) || finder.hasLookedAt(uri);
  }

  /** A configuration counts as it is in its window, once the writer pauses: every draft is read anew by it. */
  function configurationLater(uri: string): void {
    const asked = documents.get(uri)?.version;
    guard.run('configuration', async () => {
      await host.delay(CONFIGURATION_PAUSE);
      if (documents.get(uri)?.version === asked) startOver();
    });
  }

  connection.onInitialized(() => {
    guard.run('watch', () => watching.start());
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event);
        startOver();
      });
    }
  });
  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
    publisher.now(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.change(textDocument.uri, textDocument.version, contentChanges);
    publisher.later(textDocument.uri);
    if (counts(textDocument.uri)) configurationLater(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    drafts.forget(uri);
    reader.forget(uri);
    publisher.clear(uri);
    if (counts(uri)) startOver();
    else guard.run('vision', () => visionChanged(uri));
    changes.announce();
  });
  connection.onDidChangeConfiguration((event) => {
    const pushed = (event.settings as Record<string, unknown> | null | undefined)?.['visielint'];
    settings.reset(pushed);
    startOver();
  });
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    if (files.some(({ uri }) => counts(uri))) return startOver();
    drafts.forgetVisions();
    for (const { uri } of files) {
      reader.forget(uri);
      if (documents.get(uri)) continue;
      drafts.forget(uri);
      guard.run('vision', () => visionChanged(uri));
    }
    changes.announce();
  });

  connection.onRequest(CHOOSE_LANGUAGE, ({ uri, language }: ChooseLanguageParams) => {
    settings.chooseFor(uri, language ?? undefined);
    startOver();
    return null;
  });
  const lint = createWorkspaceLint(connection, { client, reader, changes, host });
  const commands = createCommands({ connection, client, drafts, settings, pages, lint, startOver });
  connection.onExecuteCommand((params, token, progress) =>
    guard.request('executeCommand', null, (asked: typeof params) => commands(asked, { token, progress }))(
      params,
      token,
    ),
  );
  serveDiagnostics(connection, { client, guard, reader, changes, host, lint });
  serveFeatures(connection, { client, guard, drafts, reader, rules, pages, teamFiles });
}

import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  type LSPAny,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { safeEdits, type Language, type RulePages } from '../core/index.js';
import { rulePageMarkdown } from '../core/pages.js';
import type { Client } from './client.js';
import { COMMAND_WORDS } from './command-words.js';
import type { Drafts } from './drafts.js';
import { toWorkspaceEdit } from './edits.js';
import type { LintWorkspace } from './lint-workspace.js';
import type { SettingsStore } from './settings.js';

/** What any editor can have done, by the name under which it asks. The extension for VS Code has commands of its own. */
const COMMANDS = {
  'visielint.server.lintWorkspace': lintWorkspace,
  'visielint.server.explainRule': explainRule,
  'visielint.server.setLanguage': setLanguage,
  'visielint.server.fixAll': fixAll,
} as const satisfies Readonly<Record<string, Command>>;

export const COMMAND_NAMES = Object.keys(COMMANDS);

type Command = (argument: unknown, surroundings: CommandSurroundings) => Promise<LSPAny>;

interface CommandSurroundings {
  readonly connection: Connection;
  readonly client: Client;
  readonly drafts: Drafts;
  readonly settings: SettingsStore;
  readonly pages: RulePages;
  readonly lint: LintWorkspace;
  /** Works out findings anew wherever somebody looks. */
  readonly startOver: () => void;
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
}

/** Returns the handler of commands. It rejects with words for the writer when one cannot be carried out. */
export function createCommands(surroundings: Omit<CommandSurroundings, 'token' | 'progress'>) {
  const words = COMMAND_WORDS[surroundings.client.locale];
  return async (
    { command, arguments: given }: ExecuteCommandParams,
    hearing: Pick<CommandSurroundings, 'token' | 'progress'>,
  ): Promise<LSPAny> => {
    if (!Object.hasOwn(COMMANDS, command)) throw refused(words.unknown(command, COMMAND_NAMES));
    const run: Command = COMMANDS[command as keyof typeof COMMANDS];
    return run(given?.[0], { ...surroundings, ...hearing });
  };
}

async function lintWorkspace(_argument: unknown, surroundings: CommandSurroundings): Promise<LSPAny> {
  const { connection, client, lint, token, progress } = surroundings;
  const result = await lint({}, { token, progress });
  if (!token.isCancellationRequested) tell(connection, COMMAND_WORDS[client.locale].read(result));
  return { files: result.files, findings: result.findings };
}

/** Returns the page of a rule as Markdown, and shows it where the client can. */
async function explainRule(rule: unknown, { connection, client, pages }: CommandSurroundings): Promise<LSPAny> {
  const text = typeof rule === 'string' ? rulePageMarkdown(rule, client.locale) : undefined;
  if (text === undefined || typeof rule !== 'string') throw refused(COMMAND_WORDS[client.locale].noRule(rule));
  const uri = pages(rule, client.locale);
  if (uri !== undefined && client.showsDocuments) await connection.window.showDocument({ uri, takeFocus: true });
  return text;
}

/** Until the server ends; settings are the client's, and stay as they are. */
async function setLanguage(language: unknown, surroundings: CommandSurroundings): Promise<LSPAny> {
  const { client, settings, startOver } = surroundings;
  if (!LANGUAGES.includes(language)) throw refused(COMMAND_WORDS[client.locale].noLanguage(language));
  settings.choose(language as Language | 'auto');
  startOver();
  return null;
}

const LANGUAGES: readonly unknown[] = ['nl', 'en', 'auto'];

async function fixAll(uri: unknown, { connection, client, drafts }: CommandSurroundings): Promise<LSPAny> {
  const words = COMMAND_WORDS[client.locale];
  const draft = typeof uri === 'string' ? await drafts.analyse(uri) : undefined;
  if (!draft) throw refused(words.noDraft(uri));
  const edits = safeEdits(draft.result);
  if (edits.length === 0) {
    tell(connection, words.nothingToFix);
    return { edits: 0 };
  }
  const label = words.fixAll;
  const answer = await connection.workspace.applyEdit({ label, edit: toWorkspaceEdit(edits, draft.document, client) });
  if (!answer.applied) throw refused(words.notApplied(answer.failureReason));
  return { edits: edits.length };
}

function tell(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

function refused(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}

// Tools for the language model in the editor, when the writer uses one: what is found in a draft, and what a rule means.
// They only answer; visielint itself sends nothing anywhere.

import * as vscode from 'vscode';
import type { ServerControl } from './client.js';
import type { OverviewSource } from './overview.js';
import { answerMethod, type AnswerParams, type AnswerResult } from './protocol.js';
import { isDraft } from './selector.js';

/** What VS Code has for tools since 1.95; the extension runs in older ones, which have no tools. */
interface ToolApi {
  readonly lm?: { registerTool?<T>(name: string, tool: Tool<T>): vscode.Disposable };
  readonly LanguageModelToolResult: new (content: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (value: string) => unknown;
}

interface Tool<T> {
  prepareInvocation(options: { input: T }): { invocationMessage: string };
  invoke(options: { input: T }): Promise<unknown>;
}

/** As the manifest describes them under languageModelTools. */
interface AboutDraft {
  readonly path?: string;
}
interface AboutRule {
  readonly rule: string;
  readonly language?: string;
}

/** What is wanted in words that a model understands; VS Code gives it the message. */
class Refusal extends Error {}

/** Registers the tools, where VS Code has them. */
export function registerLanguageTools(server: ServerControl, overview: OverviewSource): vscode.Disposable[] {
  const api = vscode as unknown as ToolApi;
  const { lm } = api;
  if (typeof lm?.registerTool !== 'function') return [];

  async function answer(params: AnswerParams): Promise<unknown> {
    const result = await server.request<AnswerResult>(answerMethod, params);
    if (!result) throw new Refusal('Visielint is paused or has stopped; the writer can start it from the status bar.');
    if ('refused' in result) throw new Refusal(result.refused);
    return new api.LanguageModelToolResult([new api.LanguageModelTextPart(result.text)]);
  }

  const aboutDraft = (tool: 'lint' | 'listOpenDecisions'): Tool<AboutDraft> => ({
    prepareInvocation: ({ input }) => ({
      invocationMessage: vscode.l10n.t('Visielint reads {0}', input.path ?? vscode.l10n.t('this draft')),
    }),
    async invoke({ input }) {
      const uri = await draftAt(input.path, overview);
      return answer({ tool, uri: uri.toString(), name: vscode.workspace.asRelativePath(uri) });
    },
  });
  const aboutRule: Tool<AboutRule> = {
    prepareInvocation: ({ input }) => ({ invocationMessage: vscode.l10n.t('Visielint explains {0}', input.rule) }),
    invoke: ({ input }) => answer({ tool: 'explain', ...input }),
  };
  return [
    lm.registerTool('visielint_lint', aboutDraft('lint')),
    lm.registerTool('visielint_list_open_decisions', aboutDraft('listOpenDecisions')),
    lm.registerTool('visielint_explain', aboutRule),
  ];
}

/** The draft that is named, within the workspace only; else the one that the writer looks at. */
async function draftAt(path: string | undefined, { current }: OverviewSource): Promise<vscode.Uri> {
  if (path === undefined || path === '') {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isDraft(active)) return active.uri;
    if (current) return vscode.Uri.parse(current.uri);
    throw new Refusal('No draft is open. Give the path of one.');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isAbsolute = /^(?:[/\\]|[a-z]:)/i.test(path);
  const places = isAbsolute ? [vscode.Uri.file(path)] : folders.map(({ uri }) => vscode.Uri.joinPath(uri, path));
  for (const uri of places) {
    if (vscode.workspace.getWorkspaceFolder(uri) && /\.(?:md|markdown|txt)$/i.test(uri.path) && (await isFile(uri))) {
      return uri;
    }
  }
  throw new Refusal(`There is no draft at "${path}" in this workspace; .md, .markdown and .txt are read.`);
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

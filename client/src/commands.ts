// The commands in the palette. Each is named in the root package.json under contributes.commands.

import {
  commands,
  env,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import type { ServerControl } from './client.js';
import type { DraftLanguages } from './draft-languages.js';
import { lintWorkspaceMethod, type LintWorkspaceResult } from './protocol.js';
import { goTo } from './overview.js';
import { switchLanguage } from './switch-language.js';

/** Registers every command; the result unregisters them. */
export function registerCommands(
  context: ExtensionContext,
  server: ServerControl,
  { matrix, languages }: { matrix: { show(): void }; languages: DraftLanguages },
): Disposable[] {
  return [
    commands.registerCommand('visielint.restartServer', () => server.restart()),
    commands.registerCommand('visielint.showOutput', () => server.output.show()),
    commands.registerCommand('visielint.pause', () => server.pause()),
    commands.registerCommand('visielint.resume', () => server.start()),
    commands.registerCommand('visielint.lintWorkspace', () => lintWorkspace(server)),
    commands.registerCommand('visielint.switchLanguage', () => switchLanguage(languages)),
    commands.registerCommand('visielint.showMatrix', () => matrix.show()),
    commands.registerCommand('visielint.openPractice', () => openPractice(context.extensionUri)),
    commands.registerCommand('visielint.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    // For rows of the side view; not in the palette.
    commands.registerCommand('visielint.goTo', goTo),
  ];
}

async function lintWorkspace(server: ServerControl): Promise<void> {
  if (server.state === 'paused') await server.start();
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t('Visielint reads all drafts'),
  };
  const result = await window.withProgress(options, (progress, token) =>
    server.requestWithProgress<LintWorkspaceResult>(lintWorkspaceMethod, progress, token),
  );
  if (!result) {
    void window.showWarningMessage(l10n.t('Visielint is not running.'));
    return;
  }
  const showProblems = l10n.t('Show problems');
  const summary = summaryOf(result);
  const choice = await window.showInformationMessage(summary, ...(result.findings > 0 ? [showProblems] : []));
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

/** How much was found where, in one sentence. */
export function summaryOf({ findings, files }: LintWorkspaceResult): string {
  if (findings === 1) return files === 1 ? l10n.t('1 finding in 1 draft.') : l10n.t('1 finding in {0} drafts.', files);
  return files === 1
    ? l10n.t('{0} findings in 1 draft.', findings)
    : l10n.t('{0} findings in {1} drafts.', findings, files);
}

/** A draft of no file, so that whatever the writer tries out leaves nothing behind. */
async function openPractice(extension: Uri): Promise<void> {
  const language = env.language.startsWith('nl') ? 'nl' : 'en';
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'client/examples', `${language}.md`));
  const document = await workspace.openTextDocument({
    language: 'markdown',
    content: new TextDecoder().decode(bytes),
  });
  await window.showTextDocument(document);
}

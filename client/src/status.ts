// One item in the status bar: does visielint run, and how many findings has this draft?

import {
  commands,
  DiagnosticSeverity,
  l10n,
  languages,
  StatusBarAlignment,
  window,
  type Diagnostic,
  type Disposable,
  type StatusBarItem,
  type Uri,
} from 'vscode';
import type { ServerControl, ServerState } from './client.js';
import { isDraft } from './selector.js';

/** A click does what helps in that state. */
const clicks: Record<ServerState, string> = {
  starting: 'visielint.showOutput',
  running: 'workbench.actions.view.problems',
  paused: 'visielint.resume',
  failed: 'visielint.restartServer',
};

const icons: Record<ServerState, string> = {
  starting: '$(sync~spin)',
  running: '$(checklist)',
  paused: '$(debug-pause)',
  failed: '$(error)',
};

/** Creates the item and keeps it up to date; the result takes it away. */
export function createStatus(server: ServerControl): Disposable[] {
  const item = window.createStatusBarItem('visielint.status', StatusBarAlignment.Right, 100);
  item.name = 'Visielint';
  const update = () => show(item, server.state);
  const updateState = () => {
    // Menus use this to offer either Pause or Resume.
    void commands.executeCommand('setContext', 'visielint.state', server.state);
    update();
  };
  updateState();
  return [
    item,
    server.onDidChangeState(updateState),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  ];
}

function show(item: StatusBarItem, state: ServerState): void {
  const document = window.activeTextEditor?.document;
  if (!document || !isDraft(document)) {
    item.hide();
    return;
  }
  const count = countListed(document.uri);
  item.text = state === 'running' ? `${icons[state]} Visielint: ${count}` : `${icons[state]} Visielint`;
  item.tooltip = describe(state, count);
  item.command = clicks[state];
  item.show();
}

/** As many as the Problems panel lists: VS Code leaves hints out of it, and a click leads there. */
function countListed(uri: Uri): number {
  const isListed = ({ source, severity }: Diagnostic) => source === 'visielint' && severity !== DiagnosticSeverity.Hint;
  return languages.getDiagnostics(uri).filter(isListed).length;
}

function describe(state: ServerState, count: number): string {
  if (state === 'starting') return l10n.t('Visielint is starting.');
  if (state === 'paused') return l10n.t('Visielint is paused. Click to resume.');
  if (state === 'failed') return l10n.t('Visielint has stopped. Click to restart.');
  return count === 1 ? l10n.t('1 finding in this draft.') : l10n.t('{0} findings in this draft.', count);
}

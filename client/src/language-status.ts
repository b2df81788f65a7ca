// One item in the status bar: in which language are the findings of this draft? A click chooses another.

import { l10n, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { ServerControl } from './client.js';
import type { OverviewSource } from './overview.js';
import { isDraft } from './selector.js';
import { nameOf } from './switch-language.js';

/** Creates the item and keeps it up to date; the result takes it away. */
export function createLanguageStatus(server: ServerControl, overview: OverviewSource): Disposable[] {
  const item = window.createStatusBarItem('visielint.language', StatusBarAlignment.Right, 99);
  item.name = l10n.t('Language of the findings');
  item.command = 'visielint.switchLanguage';

  function update(): void {
    const document = window.activeTextEditor?.document;
    const current = overview.current;
    if (server.state !== 'running' || !document || !isDraft(document) || current?.uri !== document.uri.toString()) {
      item.hide();
      return;
    }
    item.text = current.messages.toUpperCase();
    item.tooltip = l10n.t('Findings are in this language: {0}. Click to choose another.', nameOf(current.messages));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  }

  update();
  return [
    item,
    server.onDidChangeState(update),
    overview.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

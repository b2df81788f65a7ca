// The panel with the themes of a draft by the sectors they speak for, and a strip that shows where it is vague.

import { l10n, Uri, ViewColumn, window, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import { matrixBody } from './matrix-body.js';
import { goTo, type OverviewSource, type ProtocolRange } from './overview.js';

/** One panel, however often it is asked for. */
export function createMatrix(
  { extensionUri }: ExtensionContext,
  source: OverviewSource,
): Disposable & { show(): void } {
  let panel: WebviewPanel | undefined;
  const media = Uri.joinPath(extensionUri, 'client/media');

  function draw(): void {
    if (!panel) return;
    const { webview } = panel;
    const style = webview.asWebviewUri(Uri.joinPath(media, 'matrix.css'));
    const script = webview.asWebviewUri(Uri.joinPath(media, 'matrix.js'));
    // Nothing from elsewhere, and no script or style that stands in the page itself.
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
    webview.html = `<!doctype html>
<html lang="${source.current?.language ?? 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style.toString()}"><title>Visielint</title></head>
<body><main>${matrixBody(source.current)}</main><script src="${script.toString()}"></script></body></html>`;
  }

  function show(): void {
    if (panel) {
      panel.reveal();
      return;
    }
    const options = { enableScripts: true, localResourceRoots: [media] };
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    panel = window.createWebviewPanel('visielint.matrix', l10n.t('Themes and sectors'), column, options);
    panel.onDidDispose(() => (panel = undefined));
    panel.webview.onDidReceiveMessage((message: { range?: ProtocolRange }) => {
      if (message.range && source.current) void goTo(source.current.uri, message.range);
    });
    draw();
  }

  const hearing = source.onDidChange(draw);
  return {
    show,
    dispose() {
      hearing.dispose();
      panel?.dispose();
    },
  };
}

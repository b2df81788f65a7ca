// The draft at a glance, as the server sees it: what the side view and the panel show.

import {
  EventEmitter,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type Disposable,
  type Event,
  type TextDocument,
} from 'vscode';
import type { ServerControl } from './client.js';
import { draftOverviewMethod, type DraftOverview } from './protocol.js';
import { isDraft } from './selector.js';

export type ProtocolRange = DraftOverview['themes'][number]['range'];

/** Keeps the overview of the draft that the writer looks at up to date. */
export interface OverviewSource extends Disposable {
  readonly current: DraftOverview | undefined;
  readonly onDidChange: Event<void>;
}

/** Typing asks for nothing; a pause in it does. */
const pause = 400;

export function createOverviewSource(server: ServerControl): OverviewSource {
  const changed = new EventEmitter<void>();
  let current: DraftOverview | undefined;
  let document: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    // A panel that takes the focus leaves the draft beside it the one that is looked at.
    const active = window.activeTextEditor?.document;
    if (active && isDraft(active)) document = active;
    if (document?.isClosed) document = undefined;
    const asked = document;
    const next = asked
      ? await server.request<DraftOverview | null>(draftOverviewMethod, { textDocument: { uri: asked.uri.toString() } })
      : undefined;
    if (asked !== document) return;
    current = next ?? undefined;
    changed.fire();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), pause);
  }

  const hearing = [
    server.onDidChangeState(later),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidChangeTextDocument((event) => event.document === document && later()),
    // Findings that change may have changed with a setting, without a word of the text.
    languages.onDidChangeDiagnostics(later),
  ];
  later();
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      for (const each of hearing) each.dispose();
      changed.dispose();
    },
  };
}

/** Shows a place of a draft and puts the cursor there. */
export async function goTo(uri: string, { start, end }: ProtocolRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await window.showTextDocument(Uri.parse(uri), {
    selection: new Range(selection.start, selection.start),
    ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}),
  });
}

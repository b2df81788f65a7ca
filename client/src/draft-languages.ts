// Languages that a writer chose for the findings in single drafts, kept with the workspace.

import { EventEmitter, type Disposable, type Event, type Memento, type Uri } from 'vscode';

export const draftLanguages = ['nl', 'en'] as const;
export type DraftLanguage = (typeof draftLanguages)[number];

export interface DraftLanguages extends Disposable {
  readonly onDidChange: Event<Uri>;
  /** The language that was chosen for a draft; undefined when the workspace decides. */
  get(uri: Uri): DraftLanguage | undefined;
  /** Everything that was chosen, by address. */
  all(): Readonly<Record<string, DraftLanguage>>;
  choose(uri: Uri, language: DraftLanguage | undefined): Promise<void>;
}

const key = 'visielint.draftLanguages';

export function createDraftLanguages(memory: Memento): DraftLanguages {
  const changed = new EventEmitter<Uri>();

  function all(): Record<string, DraftLanguage> {
    const kept = Object.entries(memory.get<Record<string, DraftLanguage>>(key, {}));
    // An older or newer version may have kept what this one does not know.
    return Object.fromEntries(kept.filter(([, language]) => draftLanguages.includes(language)));
  }

  return {
    onDidChange: changed.event,
    all,
    get: (uri) => all()[uri.toString()],
    async choose(uri, language) {
      const next = all();
      if (language === undefined) delete next[uri.toString()];
      else next[uri.toString()] = language;
      await memory.update(key, next);
      changed.fire(uri);
    },
    dispose: () => changed.dispose(),
  };
}

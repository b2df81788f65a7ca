import type { WorkDoneProgressReporter } from 'vscode-languageserver';

/** Tells a client how far the reading of many drafts is. */
export interface HowFar {
  /** The draft with this index is read now, of so many. */
  reads(index: number, total: number): void;
  /** Whatever came of it; more is never told after this. */
  done(): void;
}

/** Begins to tell; `cancellable` says whether the client may show a way to break off. */
export function tellHowFar(progress: WorkDoneProgressReporter, { cancellable }: { cancellable: boolean }): HowFar {
  progress.begin('Visielint', 0, undefined, cancellable);
  let isDone = false;
  return {
    reads(index, total) {
      if (!isDone) progress.report(Math.round((index / total) * 100), `${index + 1} / ${total}`);
    },
    done() {
      if (!isDone) progress.done();
      isDone = true;
    },
  };
}

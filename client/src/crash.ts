// What happens when the server ends by itself: one new try, and a word about it each time.

import { l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A crash this long after the one before it is news again, and gets its own new try. */
const forgivenAfter = 10 * 60 * 1000;

/** Restarts once and says so; at the next crash it leaves the choice to the writer. */
export function createCrashHandler(output: LogOutputChannel, restart: () => void): ErrorHandler {
  let lastCrash = Number.NEGATIVE_INFINITY;

  return {
    // One message that failed is no reason to lose all findings; the output has the details.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const isFirst = Date.now() - lastCrash > forgivenAfter;
      lastCrash = Date.now();
      void tell(isFirst, output, restart);
      return { action: isFirst ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tell(isFirst: boolean, output: LogOutputChannel, restart: () => void): Promise<void> {
  const showOutput = l10n.t('Show output');
  const restartNow = l10n.t('Restart');
  const choice = isFirst
    ? await window.showWarningMessage(l10n.t('Visielint stopped unexpectedly and was started again.'), showOutput)
    : await window.showErrorMessage(
        l10n.t('Visielint stopped twice and stays off. Your draft is safe; findings are no longer updated.'),
        restartNow,
        showOutput,
      );
  if (choice === showOutput) output.show();
  if (choice === restartNow) restart();
}

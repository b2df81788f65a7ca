import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/** Runs handlers so that none of them can end the server or fill its log. */
export interface Guard {
  /** Returns a handler that gives `fallback` when the given one throws, and says so when its request was cancelled. */
  request<P, R>(
    name: string,
    fallback: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** Carries out something nobody waits for. */
  run(name: string, work: () => void | Promise<void>): void;
}

export function createGuard(connection: Connection): Guard {
  const told = new Set<string>();

  /** The same failure at every keystroke is told once. */
  function tell(name: string, error: unknown): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = `${name}: ${cause}`;
    if (told.has(message)) return;
    told.add(message);
    try {
      connection.console.error(message);
    } catch {
      // The client is gone, and nobody is left to be told.
    }
  }

  return {
    request: (name, fallback, handle) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      try {
        const answer = await handle(params, token);
        // What was asked before the last change is of no use any more.
        return token.isCancellationRequested ? cancelled() : answer;
      } catch (error) {
        if (error instanceof ResponseError) return error as ResponseError<never>;
        tell(name, error);
        return fallback;
      }
    },
    run(name, work) {
      void (async () => {
        try {
          await work();
        } catch (error) {
          tell(name, error);
        }
      })();
    },
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

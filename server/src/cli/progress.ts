import type { Output } from './io.js';

/** Shows on a terminal how far a long run is. */
export interface Progress {
  /** Shows that so many of all are done. */
  show(done: number, all: number): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Fewer drafts than this are done before anybody could read the line. */
const LONG_RUN = 20;
const BAR = 24;
const CLEAR_LINE = '\r\u001b[K';

/** Returns progress on a stream; on anything but a terminal, or in CI, it shows nothing. */
export function createProgress(output: Output, { CI }: Readonly<Record<string, string | undefined>>): Progress {
  let shown = '';
  const write = (text: string): void => void output.write(text);
  return {
    show(done, all) {
      if (!output.isTerminal || CI || all < LONG_RUN) return;
      const filled = Math.floor((done / all) * BAR);
      const line = `${'━'.repeat(filled)}${'─'.repeat(BAR - filled)} ${done}/${all}`;
      if (line === shown) return;
      shown = line;
      write(`\r${line}`);
    },
    clear() {
      if (shown !== '') write(CLEAR_LINE);
      shown = '';
    },
  };
}

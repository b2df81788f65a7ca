import { OPAQUE } from '../../text/index.js';
import { Unit } from '../characters.js';
import { runEnd } from '../structure/marks.js';
import { hide, type Reader } from './reader.js';

/** Reads a run of backticks, and inline code up to the next run of the same length if there is one. */
export function readCode(reader: Reader, at: number): number {
  const { text, to } = reader;
  const content = runEnd(text, at, to);
  const length = content - at;
  reader.backticks ??= lastRuns(text, at, to);
  if ((reader.backticks.get(length) ?? -1) < content) return content;
  let start = text.indexOf('`', content);
  while (start !== -1 && start < to) {
    const end = runEnd(text, start, to);
    if (end - start === length) {
      hide(reader, at, end, OPAQUE);
      return end;
    }
    start = text.indexOf('`', end);
  }
  return content;
}

/** Returns where the last run of each length begins, so that looking for one that is not there costs nothing. */
function lastRuns(text: string, from: number, to: number): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== Unit.backtick) continue;
    const end = runEnd(text, at, to);
    runs.set(end - at, at);
    at = end;
  }
  return runs;
}

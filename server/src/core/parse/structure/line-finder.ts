import { Unit } from '../characters.js';

const LONE_CARRIAGE_RETURN = /\r(?!\n)/;

/**
 * Returns a function that tells where the line from an offset on ends, without its line ending. Looking for line feeds
 * alone is many times faster, so lone carriage returns, which no editor writes any more, are looked for only if there are any.
 */
export function createLineFinder(text: string, to: number): (from: number) => number {
  if (text.includes('\r') && LONE_CARRIAGE_RETURN.test(text)) return (from) => lineEndUnitByUnit(text, from, to);
  return (from) => {
    const feed = text.indexOf('\n', from);
    if (feed === -1 || feed >= to) return withoutReturn(text, from, to);
    return withoutReturn(text, from, feed);
  };
}

function withoutReturn(text: string, from: number, end: number): number {
  return end > from && text.charCodeAt(end - 1) === Unit.carriageReturn ? end - 1 : end;
}

function lineEndUnitByUnit(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== Unit.lineFeed && text.charCodeAt(at) !== Unit.carriageReturn) at++;
  return at;
}

import stringWidth from 'fast-string-width';

export { shown } from './inert.js';

/** Colours that mean something here; the identity when colours are off. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
}

export function createPaint(color: boolean): Paint {
  const style = (open: number, close: number) => (text: string) =>
    color && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    yellow: style(33, 39),
    blue: style(34, 39),
    cyan: style(36, 39),
    green: style(32, 39),
  };
}

/** Each of these is one character to a reader, to a program and in a terminal; nearly all drafts are made of them. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u201f\u2026]*$/;

/** Returns how many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** A line of a wrapped text, with the offset in the text at which it begins. */
export interface WrappedLine {
  readonly text: string;
  readonly start: number;
}

/** Wraps a text at its spaces to a width in columns; a word that is wider is cut. */
export function wrap(text: string, width: number): WrappedLine[] {
  return (PLAIN.test(text) ? wrapPlain(text, width) : undefined) ?? wrapAny(text, width);
}

/** Nothing is returned where a word has to be cut. A long report is mostly this, so no object is made for a word. */
function wrapPlain(text: string, width: number): WrappedLine[] | undefined {
  const lines: WrappedLine[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === SPACE) continue;
    const space = text.indexOf(' ', at);
    const endOfWord = space < 0 ? text.length : space;
    if (endOfWord - at > width) return undefined;
    if (start >= 0 && endOfWord - start > width) {
      lines.push({ text: text.slice(start, end), start });
      start = at;
    } else if (start < 0) start = at;
    end = at = endOfWord;
  }
  if (start >= 0) lines.push({ text: text.slice(start, end), start });
  return lines;
}

const SPACE = 0x20;

function wrapAny(text: string, width: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  let line: { start: number; end: number; columns: number } | undefined;
  const end = (): void => {
    if (line) lines.push({ text: text.slice(line.start, line.end), start: line.start });
    line = undefined;
  };
  for (const word of piecesOf(text, width)) {
    if (line && line.columns + word.gap + word.columns > width) end();
    if (line) line = { start: line.start, end: word.end, columns: line.columns + word.gap + word.columns };
    else line = { start: word.start, end: word.end, columns: word.columns };
  }
  end();
  return lines;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  /** Columns of the spaces before it. */
  readonly gap: number;
}

function* piecesOf(text: string, width: number): Generator<Piece> {
  let last = 0;
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const gap = index - last;
    last = index + word.length;
    const columns = widthOf(word);
    if (columns <= width) yield { start: index, end: last, columns, gap };
    else yield* cut(word, index, { width, gap });
  }
}

function* cut(word: string, offset: number, { width, gap }: { width: number; gap: number }): Generator<Piece> {
  let from = 0;
  let columns = 0;
  let before = gap;
  for (const { text, at } of graphemes(word)) {
    const next = widthOf(text);
    if (columns + next > width && at > from) {
      yield { start: offset + from, end: offset + at, columns, gap: before };
      [from, columns, before] = [at, 0, 0];
    }
    columns += next;
  }
  yield { start: offset + from, end: offset + word.length, columns, gap: before };
}

/** Returns a line of marks under the characters for which `marked` holds, as wide as these are in a terminal. */
export function underline(line: string, marked: (offset: number) => boolean): string {
  let marks = '';
  if (PLAIN.test(line)) for (let at = 0; at < line.length; at++) marks += marked(at) ? '~' : ' ';
  else for (const { text, at } of graphemes(line)) marks += (marked(at) ? '~' : ' ').repeat(widthOf(text));
  return marks.trimEnd();
}

/** Returns the characters of a text as a reader counts them. */
function graphemes(text: string): { text: string; at: number }[] {
  if (PLAIN.test(text)) return [...text].map((character, at) => ({ text: character, at }));
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }));
}

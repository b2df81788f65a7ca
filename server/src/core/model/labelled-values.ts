import type { Block } from '../parse/blocks.js';
import { MASK, visible, type Span } from '../text/index.js';

/** A line of a block, cut off before its line end. */
interface Line {
  readonly text: string;
  readonly start: number;
}

/** Returns what a label means to the one who asks, or nothing if it is not a label that is looked for. */
export type LabelReader<T> = (label: string) => T | undefined;

/** A value behind a label. The span is that of the value. */
export interface LabelledValue<T> extends Span {
  readonly label: T;
  /** With masks for what is no prose. */
  readonly text: string;
  /** Whether it is one of a list's items. */
  readonly item: boolean;
}

/** A label at the beginning of a line; `value` is where its value begins in the line. */
interface LabelledLine<T> {
  readonly label: T;
  readonly value: number;
}

const LABEL_END = new RegExp(`^[\\s${MASK}]*([^:\\n]{2,70}?)[\\s${MASK}]*:[\\s${MASK}]*`, 'u');
const ANY_LABEL = /^[\s\u2060]*[\p{L}(][^:.!?]{1,50}:[\s\u2060]/u;
const INNER_LABEL = new RegExp(
  `(?:[;|·,.–]|\\s{2,})[\\s${MASK}]*([\\p{L}-]+(?: [\\p{L}-]+){0,3})[\\s${MASK}]*:[\\s${MASK}]*`,
  'gu',
);
const DEFINITION = /^[\s\u2060]*:[\s\u2060]+/u;
const SHORT_PARAGRAPH = 25;

/**
 * Returns the values that labels announce in paragraphs and list items: behind a colon, behind bold type, in the lines
 * or the list that follow, or as a definition. Offsets as in the blocks.
 */
export function labelledValues<T>(blocks: readonly Block[], read: LabelReader<T>): LabelledValue<T>[] {
  return blocks.flatMap((block, index) =>
    canHoldLabel(block, blocks[index + 1]) ? valuesOfBlock(block, { blocks, index, read }) : [],
  );
}

interface BlockPlace<T> {
  readonly blocks: readonly Block[];
  readonly index: number;
  readonly read: LabelReader<T>;
}

/** A label has a colon behind it, on its own line or before what it defines, or is in bold type. */
function canHoldLabel(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.quoted || block.footnote !== undefined) return false;
  return block.prose.includes(':') || block.emphases.some(({ strong }) => strong) || next?.prose.includes(':') === true;
}

function valuesOfBlock<T>(block: Block, place: BlockPlace<T>): LabelledValue<T>[] {
  const lines = linesOf(block);
  const next = place.blocks[place.index + 1];
  const boldAt = boldFinder(block);
  const values: LabelledValue<T>[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const labelled = labelOf(line, boldAt, place.read);
    if (labelled === undefined) {
      const term = termOf(line, { line: lines[at + 1], block: next }, place.read);
      if (term === undefined) continue;
      const isLast = at + 1 === lines.length;
      const described =
        isLast && next ? definitionValues(term, linesOf(next), 0) : definitionValues(term, lines, at + 1);
      for (const value of described) values.push(value);
      continue;
    }
    const rest = continuation(line, labelled.value, { lines, from: at + 1 });
    at += rest.length;
    for (const value of valuesOfLine(line, labelled, rest, { ...place, items: itemsAfter(block, place) })) {
      values.push(value);
    }
  }
  return values;
}

function linesOf(block: Block): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of block.prose.split(/\r\n|\r|\n/u)) {
    lines.push({ text, start: block.start + start });
    const end = start + text.length;
    start = end + (block.prose.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** Returns a look-up of the bold type around an offset; offsets must be asked for in ascending order, so that each piece is passed once. */
function boldFinder({ emphases }: Block): (at: number) => Span | undefined {
  const bold = emphases.filter(({ strong }) => strong).sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while ((bold[next]?.end ?? Infinity) <= at) next++;
    for (let index = next; (bold[index]?.start ?? Infinity) <= at; index++) {
      if ((bold[index]?.end ?? 0) > at) return bold[index];
    }
    return undefined;
  };
}

/** A label ends at a colon, inside or outside of bold type, or where bold type ends. */
function labelOf<T>(
  line: Line,
  boldAt: (at: number) => Span | undefined,
  read: LabelReader<T>,
): LabelledLine<T> | undefined {
  const colon = LABEL_END.exec(line.text);
  if (colon !== null) {
    const label = read(colon[1] ?? '');
    return label === undefined ? undefined : { label, value: colon[0].length };
  }
  const at = line.start + line.text.search(/[^\s\u2060]/u);
  const bold = boldAt(at);
  if (bold === undefined || bold.end > line.start + line.text.length) return undefined;
  const label = read(line.text.slice(0, bold.end - line.start));
  const gap = /^[\s\u2060]*(?:[–—-][\s\u2060]+)?/u.exec(line.text.slice(bold.end - line.start))?.[0].length ?? 0;
  return label === undefined ? undefined : { label, value: bold.end - line.start + gap };
}

/** The lines that still belong to a value: a wrapped row of names, or names on lines of their own. */
function continuation(line: Line, value: number, { lines, from }: { lines: readonly Line[]; from: number }): Line[] {
  const own: Line[] = [];
  for (let at = from; at < lines.length; at++) {
    const next = lines[at];
    if (next === undefined || ANY_LABEL.test(next.text)) break;
    // So many lines are no value any more; to read on at each label would cost the square of a long paragraph.
    if (own.length === SHORT_PARAGRAPH) return [];
    own.push(next);
  }
  const words = [visible(line.text.slice(value)), ...own.map((next) => visible(next.text))].join(' ');
  const isShort = words.split(/\s+/u).length <= SHORT_PARAGRAPH;
  return isShort && !/\p{L}{4}[.!?](?:\s|$)/u.test(words) ? own : [];
}

function valuesOfLine<T>(
  line: Line,
  { label, value: from }: LabelledLine<T>,
  rest: readonly Line[],
  { items, read }: { items: readonly Block[]; read: LabelReader<T> },
): LabelledValue<T>[] {
  const value = line.text.slice(from);
  const isEmpty = visible(value) === '';
  if (isEmpty && rest.length === 0 && items.length > 0) {
    return items.map(({ start, end, prose }) => ({ label, start, end, text: prose, item: true }));
  }
  const start = line.start + from;
  if (rest.length === 0) return valuesInLine(value, start, label, read);
  if (isEmpty)
    return rest.map(({ text, start: at }) => ({ label, start: at, end: at + text.length, text, item: true }));
  const text = joined(value, start, rest);
  return [{ label, start, end: start + text.length, text, item: false }];
}

/** Puts the lines of a value behind each other at their own offsets, with spaces for line ends and marks between them. */
function joined(value: string, start: number, rest: readonly Line[]): string {
  return rest.reduce((text, line) => text.padEnd(line.start - start, ' ') + line.text, value);
}

/** "Eigenaar: A; opdrachtgever: B" on one line. */
function valuesInLine<T>(value: string, start: number, first: T, read: LabelReader<T>): LabelledValue<T>[] {
  const values: LabelledValue<T>[] = [];
  let label = first;
  let from = 0;
  const close = (end: number) =>
    values.push({ label, start: start + from, end: start + end, text: value.slice(from, end), item: false });
  for (const match of value.matchAll(INNER_LABEL)) {
    const next = read(match[1] ?? '');
    if (next === undefined) continue;
    close(match.index);
    label = next;
    from = match.index + match[0].length;
  }
  close(value.length);
  return values;
}

/** The items of the list right after a label, or of the list inside its own item; a comment between them is no text. */
function itemsAfter(block: Block, { blocks, index }: { blocks: readonly Block[]; index: number }): Block[] {
  const depth = block.list?.depth ?? 0;
  let at = index + 1;
  while (blocks[at]?.kind === 'html') at++;
  const first = blocks[at];
  if (first?.list === undefined || first.list.depth !== depth + 1) return [];
  const items: Block[] = [];
  for (; at < blocks.length; at++) {
    const next = blocks[at];
    if (next?.list === undefined || next.list.depth <= depth) break;
    if (next.list.list === first.list.list && next.list.opens && next.kind === 'paragraph') items.push(next);
  }
  return items;
}

/** "Eigenaar" on a line of its own, with ": X" on the next line or in the next paragraph. */
function termOf<T>(
  line: Line,
  next: { line: Line | undefined; block: Block | undefined },
  read: LabelReader<T>,
): T | undefined {
  const paragraph = next.block?.kind === 'paragraph' ? next.block.prose : '';
  return DEFINITION.test(next.line?.text ?? paragraph) ? read(line.text) : undefined;
}

function definitionValues<T>(label: T, lines: readonly Line[], from: number): LabelledValue<T>[] {
  const values: LabelledValue<T>[] = [];
  for (let at = from; at < lines.length; at++) {
    const { text, start } = lines[at] as Line;
    const mark = DEFINITION.exec(text)?.[0].length;
    if (mark === undefined) break;
    values.push({ label, start: start + mark, end: start + text.length, text: text.slice(mark), item: true });
  }
  return values;
}

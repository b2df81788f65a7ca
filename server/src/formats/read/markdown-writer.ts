import type { Piece, PieceSource, ReadDocument } from '../types.js';

/** What kind of line a block of text becomes. */
export type BlockKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  /** `depth` counts from 0. */
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean }
  | { readonly kind: 'note'; readonly name: string };

/** A cell of a table: it writes its text when it is asked to. */
export type WriteCell = () => void;

/** Characters that Markdown would read as marks wherever they stand. */
const MARKS = /[\\`*[\]<]/;
/** And those that it reads so in some company: in a table, doubled, at the edge of a word, before a name. */
const IN_COMPANY = /\||~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/uy;
const AT_START = /^(?:[#+=:>-]|\d+[.)])/;

/** Writes Markdown and remembers for each stretch of text where it came from. */
export class MarkdownWriter {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private paragraph = 0;
  private column = 0;
  /** Widths of the marks of the list items that are open. */
  private items: { readonly depth: number; readonly width: number; count: number }[] = [];
  private last: 'none' | 'item' | 'other' = 'none';
  private atLineStart = false;
  private inCell = false;
  private needsSpace = false;

  /** Begins a block; what is written next stands in it. */
  block(block: BlockKind): void {
    if (this.inCell) {
      this.needsSpace = this.column > 0;
      this.nextParagraph();
      return;
    }
    if (block.kind !== 'item') this.items = [];
    this.put(this.last === 'none' ? '' : block.kind === 'item' && this.last === 'item' ? '\n' : '\n\n');
    this.last = block.kind === 'item' ? 'item' : 'other';
    this.nextParagraph();
    if (block.kind === 'heading') this.put(`${'#'.repeat(Math.max(1, Math.min(6, block.level)))} `);
    else if (block.kind === 'note') this.put(`[^${block.name}]: `);
    else if (block.kind === 'item') this.put(this.itemMark(block));
    this.atLineStart = block.kind !== 'heading';
  }

  /** Writes text of the document, with its marks escaped. */
  text(content: string, source?: PieceSource): void {
    let from = 0;
    const flush = (to: number) => {
      if (to > from) this.piece(content.slice(from, to), source && { text: source.text, offset: source.offset + from });
      from = to;
    };
    if (content !== '' && this.needsSpace) {
      this.put(' ');
      this.needsSpace = false;
    }
    const start = this.atLineStart ? AT_START.exec(content) : null;
    if (content.trim() !== '') this.atLineStart = false;
    if (start) {
      flush(start[0].length - 1);
      this.put('\\');
    }
    for (let at = from; at < content.length; at++) {
      const letter = content[at] ?? '';
      if (letter === '\n' || letter === '\r' || letter === '\t') {
        flush(at);
        this.put(' ');
        this.column++;
        from = at + 1;
      } else if (MARKS.test(letter) || isMarkAt(content, at)) {
        flush(at);
        this.put('\\');
      }
    }
    flush(content.length);
  }

  /** Ends a line within a block. */
  lineBreak(): void {
    this.column++;
    if (this.inCell || !this.parts.length) return this.put(' ');
    if (this.parts.at(-1)?.endsWith('\n')) return;
    this.put(`\\\n${' '.repeat(this.items.at(-1)?.width ?? 0)}`);
    this.atLineStart = true;
  }

  /** Writes a mark of Markdown. */
  mark(content: string): void {
    this.put(content);
  }

  /** Writes a table; its first row is its head. */
  table(rows: readonly (readonly WriteCell[])[]): void {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (columns === 0) return;
    if (this.inCell) {
      for (const cell of rows.flat()) cell();
      return;
    }
    this.items = [];
    this.put(this.last === 'none' ? '' : '\n\n');
    this.last = 'other';
    this.inCell = true;
    rows.forEach((row, index) => {
      this.put(index === 0 ? '|' : '\n|');
      for (let column = 0; column < columns; column++) {
        this.put(' ');
        this.needsSpace = false;
        this.column = 0;
        row[column]?.();
        this.put(' |');
      }
      if (index === 0) this.put(`\n|${' --- |'.repeat(columns)}`);
    });
    this.inCell = false;
    this.needsSpace = false;
  }

  /** Returns what was written. */
  result({ trackedChanges }: { trackedChanges: boolean }): ReadDocument {
    return { text: `${this.parts.join('')}\n`, pieces: this.pieces, trackedChanges };
  }

  private nextParagraph(): void {
    this.paragraph++;
    this.column = 0;
  }

  private itemMark({ depth, ordered }: { depth: number; ordered: boolean }): string {
    while ((this.items.at(-1)?.depth ?? -1) > depth) this.items.pop();
    const sibling = this.items.at(-1)?.depth === depth ? this.items.pop() : undefined;
    const indent = this.items.at(-1)?.width ?? 0;
    const count = (sibling?.count ?? 0) + 1;
    const mark = ordered ? `${count}. ` : '- ';
    this.items.push({ depth, width: indent + mark.length, count });
    return ' '.repeat(indent) + mark;
  }

  private piece(content: string, source: PieceSource | undefined): void {
    this.pieces.push({
      at: this.length,
      length: content.length,
      paragraph: this.paragraph,
      column: this.column,
      ...(source ? { source } : {}),
    });
    this.column += content.length;
    this.put(content);
  }

  private put(content: string): void {
    if (content === '') return;
    this.parts.push(content);
    this.length += content.length;
  }
}

function isMarkAt(content: string, at: number): boolean {
  if (!'|~_&'.includes(content[at] ?? '.')) return false;
  IN_COMPANY.lastIndex = at;
  return IN_COMPANY.test(content);
}

import { MarkdownWriter, type BlockKind } from '../read/markdown-writer.js';
import { attribute, elements, find, local, parseXml, type XmlElement } from '../read/xml.js';
import { DocumentError, type PieceSource, type ReadDocument } from '../types.js';
import type { Archive } from '../zip/archive.js';
import { inlinesOf, type Gathering, type Inline, type TextPlace } from './inlines.js';
import { wordParts, type WordParts } from './parts.js';
import { listOf, outlineOf, readStyles, type WordStyles } from './styles.js';

/** A Word file as Markdown, with what is needed to write back into it. */
export interface WordReading extends ReadDocument {
  readonly parts: WordParts;
  /** The XML of the document itself. */
  readonly xml: string;
  readonly texts: readonly TextPlace[];
}

/** Returns a Word file as Markdown, tracked changes accepted. Throws a `DocumentError`. */
export function readWord(archive: Archive): WordReading {
  const parts = wordParts(archive);
  const xml = archive.text(parts.document) ?? '';
  const body = find(parseXml(withoutMark(xml), parts.document), 'body');
  if (!body) throw new DocumentError('damaged', `${parts.document} has no body`);
  const reader = new WordReader(archive, parts);
  reader.blocks(body);
  reader.notes();
  const { trackedChanges, texts } = reader;
  return { ...reader.writer.result({ trackedChanges }), parts, xml, texts };
}

/** A byte-order mark may not come before an XML declaration; a blank may not either, so it is cut and offsets are kept by whoever writes. */
export function withoutMark(xml: string): string {
  return xml.startsWith('\ufeff') ? xml.slice(1) : xml;
}

class WordReader {
  readonly writer = new MarkdownWriter();
  private readonly styles: WordStyles;
  private readonly gathering: Gathering = { texts: [], boxes: [], notes: [], tracked: false, inBox: false };
  /** Whether there is a title; then headings begin a level lower. */
  private titled = false;
  /** What a paragraph brings whose end was deleted. */
  private carried: Inline[] = [];
  private readonly noteSources = new Map<string, PieceSource>();

  constructor(
    private readonly archive: Archive,
    private readonly parts: WordParts,
  ) {
    this.styles = readStyles(archive, parts);
  }

  get trackedChanges(): boolean {
    return this.gathering.tracked;
  }

  get texts(): readonly TextPlace[] {
    return this.gathering.texts;
  }

  blocks(container: XmlElement): void {
    for (const child of elements(container)) {
      const name = local(child);
      if (name === 'p') this.paragraph(child);
      else if (name === 'tbl') this.table(child);
      else if (name === 'sdt' && !isContents(child)) this.blocks(find(child, 'sdtContent') ?? child);
      else if (['customXml', 'ins', 'moveTo', 'smartTag'].includes(name)) this.blocks(child);
    }
  }

  /** Writes the notes that were referred to, at the end as Markdown has them. */
  notes(): void {
    const known = new Map<string, XmlElement>();
    for (const [kind, prefix] of [
      ['footnotes', ''],
      ['endnotes', 'e'],
    ] as const) {
      const name = this.parts.related.get(kind);
      const text = name === undefined ? undefined : this.archive.text(name);
      if (name === undefined || text === undefined) continue;
      for (const note of elements(parseXml(withoutMark(text), name))) {
        known.set(prefix + (attribute(note, 'id') ?? ''), note);
      }
    }
    for (const name of [...this.gathering.notes]) {
      const own: Gathering = { texts: [], boxes: [], notes: [], tracked: this.gathering.tracked, inBox: true };
      const inlines = elements(known.get(name), 'p').flatMap((paragraph) => inlinesOf(paragraph, own));
      this.gathering.tracked ||= own.tracked;
      // A comment on a note stands in the text where the note is referred to; Word has none in notes.
      const source = this.noteSources.get(name);
      this.write(
        { kind: 'note', name },
        inlines.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text, source } : inline)),
      );
    }
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = find(paragraph, 'pPr');
    const style = this.styles.styleOf(attribute(find(properties, 'pStyle'), 'val'));
    const inlines = [...this.carried, ...inlinesOf(paragraph, this.gathering)];
    this.carried = [];
    const boxes = this.gathering.boxes.splice(0);
    if (find(properties, 'rPr', 'del')) {
      this.gathering.tracked = true;
      this.carried = inlines;
    } else if (!style.contents) this.write(this.kindOf(properties, style), inlines);
    const { inBox } = this.gathering;
    this.gathering.inBox = true;
    for (const box of boxes) this.blocks(box);
    this.gathering.inBox = inBox;
  }

  private kindOf(properties: XmlElement | undefined, style: ReturnType<WordStyles['styleOf']>): BlockKind {
    const heading = outlineOf(properties) ?? style.heading;
    if (heading === 0) {
      this.titled = true;
      return { kind: 'heading', level: 1 };
    }
    if (heading !== undefined) return { kind: 'heading', level: heading + (this.titled ? 1 : 0) };
    const list = listOf(properties) ?? style.list;
    const ordered = list && list.list !== '0' ? this.styles.isOrdered(list) : undefined;
    return list && ordered !== undefined ? { kind: 'item', depth: list.level, ordered } : { kind: 'paragraph' };
  }

  private write(block: BlockKind, inlines: readonly Inline[]): void {
    if (!inlines.some((inline) => inline.kind === 'text' && inline.text.trim() !== '')) return;
    this.writer.block(block);
    let last: PieceSource | undefined;
    for (const inline of inlines) {
      if (inline.kind === 'text') {
        this.writer.text(inline.text, inline.source);
        if (inline.source) last = { text: inline.source.text, offset: inline.source.offset + inline.text.length };
      } else if (inline.kind === 'note') {
        this.writer.mark(`[^${inline.name}]`);
        if (last) this.noteSources.set(inline.name, last);
      } else if (block.kind === 'heading') this.writer.text(' ');
      else this.writer.lineBreak();
    }
  }

  private table(table: XmlElement): void {
    const rows = rowsOf(table).filter((row) => {
      const isDeleted = find(row, 'trPr', 'del') !== undefined;
      this.gathering.tracked ||= isDeleted || find(row, 'trPr', 'ins') !== undefined;
      return !isDeleted;
    });
    this.writer.table(
      rows.map((row) =>
        cellsOf(row).flatMap((cell) => {
          const span = Number(attribute(find(cell, 'tcPr', 'gridSpan'), 'val') ?? 1);
          const empty = Array.from({ length: Math.min(Math.max(span - 1, 0), 50) }, () => () => undefined);
          return [() => this.blocks(cell), ...empty];
        }),
      ),
    );
  }
}

/** Rows and cells may be wrapped in controls. */
function rowsOf(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => (local(child) === 'tr' ? [child] : wrapped(child) ? rowsOf(child) : []));
}

function cellsOf(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => (local(child) === 'tc' ? [child] : wrapped(child) ? cellsOf(child) : []));
}

function wrapped(element: XmlElement): boolean {
  return ['sdt', 'sdtContent', 'customXml'].includes(local(element));
}

/** A table of contents says nothing that the headings do not say. */
function isContents(control: XmlElement): boolean {
  const gallery = attribute(find(control, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val') ?? '';
  return gallery.toLowerCase() === 'table of contents';
}

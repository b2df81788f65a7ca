import { DocumentError, type ReadDocument } from '../types.js';
import type { Archive } from '../zip/archive.js';
import { MarkdownWriter, type BlockKind } from './markdown-writer.js';
import { attribute, elements, find, isText, local, parseXml, XmlElement } from './xml.js';

/** Returns an OpenDocument text as Markdown, tracked changes accepted. Throws a `DocumentError`. */
export function readOdt(archive: Archive): ReadDocument {
  if ((archive.text('META-INF/manifest.xml') ?? '').includes('encryption-data')) {
    throw new DocumentError('encrypted', 'a password is asked for');
  }
  const content = parseXml(archive.text('content.xml') ?? '', 'content.xml');
  const body = find(content, 'body', 'text');
  if (!body) throw new DocumentError('damaged', 'content.xml holds no text');
  const styles = [find(content, 'automatic-styles'), stylesOf(archive)].flatMap((group) => elements(group));
  const reader = new OdtReader(styles);
  reader.blocks(body);
  reader.notes();
  return reader.writer.result({ trackedChanges: reader.tracked });
}

function stylesOf(archive: Archive): XmlElement | undefined {
  const text = archive.text('styles.xml');
  return text === undefined ? undefined : find(parseXml(text, 'styles.xml'), 'styles');
}

const CONTENTS = new Set([
  'table-of-content',
  'alphabetical-index',
  'bibliography',
  'illustration-index',
  'table-index',
]);
const MOST_COLUMNS = 60;

class OdtReader {
  readonly writer = new MarkdownWriter();
  tracked = false;
  private titled = false;
  private readonly pending: { readonly name: string; readonly body: XmlElement | undefined }[] = [];
  private readonly ordered: ReadonlySet<string>;
  private readonly titles: ReadonlySet<string>;
  private readonly levels: ReadonlyMap<string, number>;

  constructor(styles: readonly XmlElement[]) {
    this.levels = headingLevels(styles);
    const nameOf = (style: XmlElement) => attribute(style, 'name') ?? '';
    this.ordered = new Set(
      styles
        .filter((style) => local(style) === 'list-style')
        .filter((style) => local(elements(style)[0] ?? style) === 'list-level-style-number')
        .map(nameOf),
    );
    const titled = styles.filter((style) => attribute(style, 'parent-style-name') === 'Title').map(nameOf);
    this.titles = new Set(['Title', ...titled]);
  }

  blocks(container: XmlElement): void {
    for (const child of elements(container)) this.block(child);
  }

  notes(): void {
    for (let at = 0; at < this.pending.length; at++) {
      const note = this.pending[at];
      if (!note?.body || !hasText(note.body)) continue;
      this.writer.block({ kind: 'note', name: note.name });
      elements(note.body).forEach((paragraph, index) => {
        if (index > 0) this.writer.text(' ');
        this.inlines(paragraph, { isHeading: true });
      });
    }
  }

  private block(element: XmlElement): void {
    const name = local(element);
    if (name === 'tracked-changes') this.tracked = true;
    else if (name === 'h') this.paragraph(element, this.headingOf(element));
    else if (name === 'p') this.paragraph(element, this.plainOf(element));
    else if (name === 'list') this.list(element, 0, attribute(element, 'style-name') ?? '');
    else if (name === 'table') this.table(element);
    else if (!CONTENTS.has(name) && !['sequence-decls', 'forms', 'annotation'].includes(name)) this.blocks(element);
  }

  private headingOf(element: XmlElement): BlockKind {
    return { kind: 'heading', level: Number(attribute(element, 'outline-level') ?? 1) + (this.titled ? 1 : 0) };
  }

  private plainOf(element: XmlElement): BlockKind {
    const style = attribute(element, 'style-name') ?? '';
    const level = this.levels.get(style);
    if (level !== undefined) return { kind: 'heading', level: level + (this.titled ? 1 : 0) };
    if (!this.titles.has(style)) return { kind: 'paragraph' };
    this.titled = true;
    return { kind: 'heading', level: 1 };
  }

  private paragraph(element: XmlElement, kind: BlockKind): void {
    if (hasText(element)) {
      this.writer.block(kind);
      this.inlines(element, { isHeading: kind.kind === 'heading' });
    }
    for (const box of boxesIn(element)) this.blocks(box);
  }

  private list(list: XmlElement, depth: number, style: string): void {
    const ordered = this.ordered.has(attribute(list, 'style-name') ?? style);
    for (const item of elements(list)) {
      for (const child of elements(item)) {
        const name = local(child);
        if (name === 'list') this.list(child, depth + 1, attribute(child, 'style-name') ?? style);
        else if (name === 'h') this.paragraph(child, this.headingOf(child));
        else if (name === 'p') this.paragraph(child, { kind: 'item', depth, ordered });
      }
    }
  }

  private table(table: XmlElement): void {
    this.writer.table(
      rowsOf(table).map((row) =>
        elements(row)
          .filter((cell) => ['table-cell', 'covered-table-cell'].includes(local(cell)))
          .flatMap((cell) => {
            const times = Math.min(Number(attribute(cell, 'number-columns-repeated') ?? 1), MOST_COLUMNS);
            return Array.from({ length: times }, () => () => this.blocks(cell));
          }),
      ),
    );
  }

  private inlines(element: XmlElement, place: { readonly isHeading: boolean }): void {
    for (const child of element.children) {
      if (isText(child)) this.writer.text(child.text.replace(/\s+/g, ' '));
      else if (child instanceof XmlElement) this.inline(child, place);
    }
  }

  private inline(element: XmlElement, place: { readonly isHeading: boolean }): void {
    switch (local(element)) {
      case 's':
        return this.writer.text(' '.repeat(Math.min(Number(attribute(element, 'c') ?? 1), 8)));
      case 'tab':
        return this.writer.text(' ');
      case 'line-break':
        return place.isHeading ? this.writer.text(' ') : this.writer.lineBreak();
      case 'note': {
        const name = String(this.pending.length + 1);
        this.pending.push({ name, body: find(element, 'note-body') });
        return this.writer.mark(`[^${name}]`);
      }
      case 'annotation':
      case 'annotation-end':
      case 'frame':
        return;
      case 'change-start':
      case 'change':
        this.tracked = true;
        return;
      default:
        return this.inlines(element, place);
    }
  }
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((child) => {
    if (local(child) === 'table-row') return [child];
    return ['table-header-rows', 'table-rows', 'table-row-group'].includes(local(child)) ? rowsOf(child) : [];
  });
}

function boxesIn(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => (local(child) === 'text-box' ? [child] : boxesIn(child)));
}

function hasText(element: XmlElement): boolean {
  return element.children.some((child) => {
    if (isText(child)) return child.text.trim() !== '';
    if (!(child instanceof XmlElement) || ['annotation', 'frame', 'note'].includes(local(child))) return false;
    return hasText(child);
  });
}

/** Documents that came from elsewhere have headings that are paragraphs in a style of headings. */
function headingLevels(styles: readonly XmlElement[]): Map<string, number> {
  const byName = new Map(styles.map((style) => [attribute(style, 'name') ?? '', style]));
  const levels = new Map<string, number>();
  for (const name of byName.keys()) {
    let next: string | undefined = name;
    for (let step = 0; next !== undefined && step < MOST_ANCESTORS; step++) {
      const style: XmlElement | undefined = byName.get(next);
      const level = Number(attribute(style, 'default-outline-level') || (/^Heading_20_(\d)$/.exec(next)?.[1] ?? NaN));
      if (level > 0) {
        levels.set(name, level);
        break;
      }
      next = attribute(style, 'parent-style-name');
    }
  }
  return levels;
}

const MOST_ANCESTORS = 20;

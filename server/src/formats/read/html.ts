import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ReadDocument } from '../types.js';
import { MarkdownWriter, type BlockKind } from './markdown-writer.js';

/** Returns a page as Markdown: what its body says, without menus and scripts. */
export function readHtml(text: string): ReadDocument {
  const reader = new HtmlReader();
  const root = parse(text);
  reader.blocks(bodyOf(root) ?? root, { kind: 'paragraph' });
  return reader.writer.result({ trackedChanges: reader.tracked });
}

const SKIPPED = new Set(
  'script style noscript template nav svg math iframe object select textarea button form head'.split(' '),
);
const GONE = new Set(['del', 's', 'strike']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

class HtmlReader {
  readonly writer = new MarkdownWriter();
  tracked = false;

  /** Writes what an element holds; text between blocks makes blocks of its own. */
  blocks(container: Tree.ParentNode, kind: BlockKind): void {
    let line: Tree.ChildNode[] = [];
    const flush = () => {
      if (line.some(hasText)) {
        this.writer.block(kind);
        const content: Content = { space: true };
        for (const node of line) this.inline(node, kind, content);
      }
      line = [];
    };
    for (const child of container.childNodes) {
      if (!tree.isElementNode(child) || isInline(child)) {
        line.push(child);
        continue;
      }
      flush();
      this.block(child, kind);
    }
    flush();
  }

  private block(element: Tree.Element, kind: BlockKind): void {
    const { tagName } = element;
    if (SKIPPED.has(tagName)) return;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) this.blocks(element, { kind: 'heading', level: Number(level) });
    else if (tagName === 'ul' || tagName === 'ol') this.list(element, kind.kind === 'item' ? kind.depth + 1 : 0);
    else if (tagName === 'table') this.table(element);
    else this.blocks(element, kind);
  }

  private list(list: Tree.Element, depth: number): void {
    const ordered = list.tagName === 'ol';
    for (const child of list.childNodes) {
      if (tree.isElementNode(child)) this.blocks(child, { kind: 'item', depth, ordered });
    }
  }

  private table(table: Tree.Element): void {
    const rows = rowsOf(table);
    this.writer.table(
      rows.map((row) =>
        row.childNodes
          .filter(tree.isElementNode)
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => () => this.blocks(cell, { kind: 'paragraph' })),
      ),
    );
  }

  private inline(node: Tree.ChildNode, kind: BlockKind, content: Content): void {
    if (tree.isTextNode(node)) {
      const text = node.value.replace(/[\s\u00a0]+/g, ' ');
      const shown = content.space ? text.trimStart() : text;
      if (shown === '') return;
      content.space = shown.endsWith(' ');
      this.writer.text(shown);
      return;
    }
    if (!tree.isElementNode(node) || SKIPPED.has(node.tagName)) return;
    if (GONE.has(node.tagName) || node.tagName === 'ins') this.tracked = true;
    if (GONE.has(node.tagName) || isNoteMark(node)) return;
    if (node.tagName === 'br') {
      if (kind.kind === 'heading') this.writer.text(' ');
      else this.writer.lineBreak();
      content.space = true;
      return;
    }
    for (const child of node.childNodes) this.inline(child, kind, content);
  }
}

interface Content {
  /** Whether white space that comes next counts for nothing. */
  space: boolean;
}

/** An element with a block anywhere in it is treated as one, as browsers do for links around headings. */
function isInline(element: Tree.Element): boolean {
  if (SKIPPED.has(element.tagName)) return false;
  if (BLOCKS.has(element.tagName)) return false;
  return element.childNodes.every((child) => !tree.isElementNode(child) || isInline(child));
}

function hasText(node: Tree.ChildNode): boolean {
  if (tree.isTextNode(node)) return node.value.trim() !== '';
  return tree.isElementNode(node) && !SKIPPED.has(node.tagName) && node.childNodes.some(hasText);
}

function rowsOf(element: Tree.ParentNode): Tree.Element[] {
  return element.childNodes.filter(tree.isElementNode).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function bodyOf(root: Tree.Document): Tree.Element | undefined {
  const html = root.childNodes.find((node) => tree.isElementNode(node) && node.tagName === 'html');
  if (!html || !tree.isElementNode(html)) return undefined;
  return html.childNodes.filter(tree.isElementNode).find(({ tagName }) => tagName === 'body');
}

/** The raised number that leads to a note is no word; the 2 of m² is no link. */
function isNoteMark(element: Tree.Element): boolean {
  const holds = (name: string) =>
    element.childNodes.some((child) => tree.isElementNode(child) && child.tagName === name);
  return (element.tagName === 'sup' && holds('a')) || (element.tagName === 'a' && holds('sup'));
}

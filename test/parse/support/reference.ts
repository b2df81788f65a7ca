import { parseSegment, split, type Block, type Comment } from '../../../server/src/core/parse/index.js';
import { textStart } from '../../../server/src/core/parse/front-matter.js';
import { blocksOfTree } from '../../../server/src/core/parse/tree/blocks.js';
import { toTree } from '../../../server/src/core/parse/tree/markdown.js';
import { MASK, OPAQUE } from '../../../server/src/core/text/index.js';
import type { Nodes } from 'mdast';

/** Returns what visielint finds in a text, segment by segment, as lines that can be compared and read. */
export function found(text: string): string[] {
  const outline = split(text);
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  let at = outline.frontMatter?.end ?? textStart(text);
  outline.segments.forEach((segment, index) => {
    if (segment.start !== at) throw new Error(`segments do not tile the text at ${at}`);
    at = segment.end;
    const parsed = parseSegment(text.slice(segment.start, segment.end), outline.definitions);
    for (const block of parsed.blocks) {
      const { start, end, prose } = block;
      if (prose !== '' && prose.length !== end - start) throw new Error(`prose of another length at ${start}`);
      blocks.push(numberedApart(moved(block, segment.start), index));
    }
    for (const comment of parsed.comments) comments.push({ ...comment, ...shifted(comment, segment.start) });
  });
  if (at !== text.length) throw new Error('segments do not reach the end of the text');
  return described(blocks, comments);
}

/** Returns the same for the whole text given at once to the full parser, which is the reference. */
export function expected(text: string): string[] {
  const from = split(text).frontMatter?.end ?? textStart(text);
  const body = text.slice(from);
  const tree = toTree(body);
  const urls = new Map<string, string>();
  collectUrls(tree, urls);
  const result = { blocks: [] as Block[], comments: [] as Comment[] };
  blocksOfTree(tree, body, result, { lists: 0, tables: 0 }, (identifier) => urls.get(identifier) ?? '');
  const comments = result.comments.map((comment) => ({ ...comment, ...shifted(comment, from) }));
  return described(
    result.blocks.map((block) => moved(block, from)),
    comments,
  );
}

function collectUrls(node: Nodes, urls: Map<string, string>): void {
  if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collectUrls(child, urls);
}

function shifted(span: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: span.start + by, end: span.end + by };
}

function moved(block: Block, by: number): Block {
  const emphases = block.emphases.map((part) => ({ ...part, ...shifted(part, by) }));
  const links = block.links.map((part) => ({ ...part, ...shifted(part, by) }));
  return { ...block, ...shifted(block, by), emphases, links };
}

/** Lists and tables are numbered within their segment; two of different segments must not look like one. */
function numberedApart(block: Block, segment: number): Block {
  const list = block.list && { ...block.list, list: block.list.list + segment * 10_000 };
  const cell = block.cell && { ...block.cell, table: block.cell.table + segment * 10_000 };
  return { ...block, ...(list ? { list } : {}), ...(cell ? { cell } : {}) };
}

function described(blocks: readonly Block[], comments: readonly Comment[]): string[] {
  const lists = createNumbering();
  const tables = createNumbering();
  const lines = blocks.map((block) => {
    const { kind, start, end, depth, quoted, list, cell, footnote } = block;
    return JSON.stringify({
      ...{ kind, start, end, prose: shown(block.prose), depth, quoted, footnote },
      list: list && [lists(list.list), list.ordered, list.depth, list.item, list.opens, list.checked],
      cell: cell && [tables(cell.table), cell.row, cell.column],
      emphases: block.emphases.map((part) => [part.start, part.end, part.strong]),
      links: block.links.map((part) => [part.start, part.end, part.url]),
      footnoteCalls: block.footnoteCalls,
    });
  });
  return [...lines, ...comments.map((comment) => JSON.stringify(comment))];
}

/** Numbers by first appearance, whatever the numbers were. */
function createNumbering(): (number: number) => number {
  const seen = new Map<number, number>();
  return (number) => {
    const known = seen.get(number) ?? seen.size;
    seen.set(number, known);
    return known;
  };
}

/** Returns prose with `·` for each mask and `□` for what is opaque. */
export function shown(prose: string): string {
  return prose.replaceAll(MASK, '·').replaceAll(OPAQUE, '□');
}

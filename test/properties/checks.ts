import type { Nodes } from 'mdast';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { toTree } from '../../server/src/core/parse/tree/markdown.js';

/** Throws for a character on which a terminal acts, but for line feeds, and for half a character. */
export function expectInert(text: string, name: string): void {
  const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.exec(
    text,
  );
  if (acting) throw new Error(`${name} lets ${JSON.stringify(acting[0])} through: ${around(text, acting.index)}`);
  expectWhole(text, name);
}

/** Throws for half a surrogate pair, which no encoding can hold. */
export function expectWhole(text: string, name: string): void {
  const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (half) throw new Error(`${name} holds half a character: ${around(text, half.index)}`);
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 20));
}

/** Markup that only a draft can have brought: our own is some HTML tags and links to pages of rules. */
export function expectOwnMarkup(text: string): void {
  const walk = (node: Nodes): void => {
    if (node.type === 'html' && /[<>]/.test(node.value.replace(/<\/?(details|summary|code)>/g, ''))) {
      throw new Error(`HTML: ${node.value}`);
    }
    if (node.type === 'link') {
      const shownAddress = node.children.some((child) => child.type === 'text' && node.url.includes(child.value));
      if (shownAddress || /^https:\/\/[^/]+\/.*docs\/rules|rules\/[a-z-]+\/rule\.md/.test(node.url)) return;
    }
    if (FOREIGN.includes(node.type)) throw new Error(`a ${node.type}: ${JSON.stringify(node)}`);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(toTree(text));
}

const FOREIGN: readonly string[] = [
  'link',
  'image',
  'linkReference',
  'imageReference',
  'definition',
  'footnoteReference',
];

/** Throws where a page is no valid HTML, or holds anything that runs or is fetched. */
export function expectInertPage(html: string): void {
  const page = parse(html, {
    onParseError: ({ code, startLine, startCol }) => {
      throw new Error(`HTML: ${code} at ${startLine}:${startCol}`);
    },
  });
  const walk = (node: Tree.Node): void => {
    if ('attrs' in node) {
      if (/^(script|img|iframe|object|embed|link|base|form|audio|video)$/.test(node.tagName)) {
        throw new Error(`a page with <${node.tagName}>`);
      }
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value))
          throw new Error(`${name}="${value}"`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(page);
}

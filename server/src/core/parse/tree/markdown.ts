import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Root } from 'mdast';

const BYTE_ORDER_MARK = 0xfeff;
const ADDRESS = /@|:\/\/|www\./i;

const syntax = [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()];
const trees = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
];
const syntaxWithAddresses = [gfmAutolinkLiteral(), ...syntax];
const treesWithAddresses = [withoutTransforms(gfmAutolinkLiteralFromMarkdown()), ...trees];

/**
 * Returns the Markdown tree of a text, by the parser behind remark-parse and remark-gfm.
 * The grammar for bare addresses makes parsing three times slower, so it is left out where no address can be.
 */
export function toTree(text: string): Root {
  const addresses = ADDRESS.test(text);
  // The parser drops one byte-order mark at the start without counting it; a second one makes its offsets ours again.
  const source = text.charCodeAt(0) === BYTE_ORDER_MARK ? '\uFEFF' + text : text;
  return fromMarkdown(source, {
    extensions: addresses ? syntaxWithAddresses : syntax,
    mdastExtensions: addresses ? treesWithAddresses : trees,
  });
}

/** The transform finds some more addresses afterwards, but gives them no place in the source, which all else here needs. */
function withoutTransforms(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: [] };
}

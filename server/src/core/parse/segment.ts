import type { Block, Comment, ParsedSegment } from './blocks.js';
import { usedDefinitions } from './labels.js';
import { toTree } from './markdown.js';
import { blocksOfTree } from './tree-blocks.js';

/**
 * Parses one segment of a draft. The result depends on nothing but the source and those of the definitions that it
 * refers to. Offsets count from the segment's start.
 */
export function parseSegment(source: string, definitions: ReadonlyMap<string, string>): ParsedSegment {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const used = usedDefinitions(source, definitions);
  const appended = [...used.values()].map((definition) => `\n\n${definition}`).join('');
  const found = { blocks, comments };
  blocksOfTree(toTree(source + appended), source + appended, found, { lists: 0, tables: 0 }, (identifier) =>
    urlOf(identifier, definitions),
  );
  return {
    text: source,
    blocks: blocks.filter((block) => block.start < source.length),
    comments: comments.filter((comment) => comment.start < source.length),
  };
}

/** Returns where a reference leads, or nothing when its definition is not known. */
function urlOf(identifier: string, definitions: ReadonlyMap<string, string>): string {
  const source = definitions.get(identifier.toUpperCase());
  const node = source === undefined ? undefined : toTree(source).children[0];
  return node?.type === 'definition' ? node.url : '';
}

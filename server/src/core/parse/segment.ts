import type { Span } from '../text/index.js';
import type { Block, Comment, ParsedSegment } from './blocks.js';
import { textStart } from './front-matter.js';
import { usedDefinitions } from './labels.js';
import { addLeaf, type Build } from './leaf-blocks.js';
import { createScanner } from './structure/scanner.js';
import type { Chunk } from './structure/types.js';
import { blocksOfTree, type Counters, type Found } from './tree/blocks.js';
import { toTree } from './tree/markdown.js';
import { definitionsBefore, urlFinder } from './tree/words.js';

/** A chunk longer than this is never given to the full parser, which does not keep pace with its input. */
const LONGEST_PARSED = 50_000;

/**
 * Parses one segment of a draft. The result depends on nothing but the source and those of the definitions that it
 * refers to. Offsets count from the segment's start.
 */
export function parseSegment(source: string, definitions: ReadonlyMap<string, string>): ParsedSegment {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const counters: Counters = { lists: 0, tables: 0 };
  const scanner = createScanner(source, textStart(source), source.length);
  for (let chunk = scanner.next(); chunk; chunk = scanner.next()) {
    const build = buildChunk(source, chunk, definitions, counters);
    for (const block of build.blocks) blocks.push(block);
    for (const comment of build.comments) comments.push(comment);
  }
  return { text: source, blocks, comments };
}

/** Makes the blocks of a chunk from what the scanner found, or with the full parser if that was not enough. */
function buildChunk(source: string, chunk: Chunk, definitions: ReadonlyMap<string, string>, counters: Counters): Found {
  const mustTell = chunk.capped || chunk.end - chunk.start > LONGEST_PARSED;
  if (chunk.unsure && !mustTell) return parseChunk(source, chunk, definitions, counters);
  const build: Build = {
    source,
    definitions,
    blocks: [],
    comments: [],
    firstList: counters.lists,
    mustTell,
    tables: counters.tables,
  };
  if (!chunk.leaves.every((leaf) => addLeaf(build, leaf))) return parseChunk(source, chunk, definitions, counters);
  counters.lists += chunk.lists;
  counters.tables = build.tables;
  return build;
}

/** Gives a whole chunk to the full parser. */
function parseChunk(source: string, chunk: Chunk, definitions: ReadonlyMap<string, string>, counters: Counters): Found {
  const own = source.slice(chunk.start, chunk.end);
  const before = definitionsBefore(usedDefinitions(own, definitions));
  const found: Found = { blocks: [], comments: [] };
  blocksOfTree(toTree(before + own), before + own, found, counters, urlFinder(definitions));
  const by = chunk.start - before.length;
  const isOwn = (part: Span): boolean => part.start >= before.length;
  return {
    blocks: found.blocks.filter(isOwn).map((block) => shiftBlock(block, by)),
    comments: found.comments.filter(isOwn).map((comment) => shiftSpan(comment, by)),
  };
}

function shiftBlock(block: Block, by: number): Block {
  return {
    ...shiftSpan(block, by),
    emphases: block.emphases.map((part) => shiftSpan(part, by)),
    links: block.links.map((part) => shiftSpan(part, by)),
  };
}

function shiftSpan<T extends Span>(part: T, by: number): T {
  return { ...part, start: part.start + by, end: part.end + by };
}

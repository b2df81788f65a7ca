import type { SegmentModel, Statement } from './types.js';

/** Returns the prose of a statement, with masks for what is none; as long as its source. */
export function proseOf(model: Pick<SegmentModel, 'blocks'>, statement: Statement): string {
  const block = model.blocks[statement.block];
  return block === undefined ? '' : block.prose.slice(statement.start - block.start, statement.end - block.start);
}

/** Returns the statements that follow one in the same block, at most so many. */
export function followers(model: SegmentModel, index: number, count: number): Statement[] {
  const block = model.statements[index]?.block;
  return model.statements.slice(index + 1, index + 1 + count).filter((statement) => statement.block === block);
}

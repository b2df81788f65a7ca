import { LISTS } from '../../generated/lists.js';
import type { Language } from '../../language/types.js';
import { oncePer } from '../../model/once-per.js';
import type { PlacedSegment, SegmentModel, Statement } from '../../model/types.js';
import type { Block } from '../../parse/blocks.js';
import type { Span } from '../../text/index.js';

/** A list in a segment, without the lists inside its items. Offsets count from the segment's start. */
export interface ItemList extends Span {
  readonly ordered: boolean;
  readonly depth: number;
  readonly items: readonly ListItem[];
  /** The paragraph before it, if one stands right before it. */
  readonly leadIn?: Block;
  /** Whether an item holds a list of its own, so that the list groups. */
  readonly grouped: boolean;
}

export interface ListItem extends Span {
  readonly text: string;
  readonly statements: readonly Statement[];
}

type ListWords = keyof (typeof LISTS)['nl'];

/** Returns the lists of a segment in reading order. */
export function listsOf({ model }: PlacedSegment): readonly ItemList[] {
  return listsOfModel(model);
}

const listsOfModel = oncePer((model: SegmentModel): readonly ItemList[] => {
  // Asked of each item, so a long list would cost the square of its length.
  const statements = new Map<number, Statement[]>();
  for (const statement of model.statements) {
    const known = statements.get(statement.block);
    if (known) known.push(statement);
    else statements.set(statement.block, [statement]);
  }
  const found = new Map<number, { before: Block | undefined; blocks: PlacedBlock[] }>();
  let before: Block | undefined;
  for (const [index, block] of model.blocks.entries()) {
    if (block.list && !block.quoted && block.kind === 'paragraph') {
      const known = found.get(block.list.list);
      if (known) known.blocks.push({ block, index });
      else found.set(block.list.list, { before, blocks: [{ block, index }] });
    }
    if (block.kind !== 'html') before = block;
  }
  const firstDeeper = deeperBlocks(model.blocks);
  return [...found.values()].flatMap(({ before, blocks }) => {
    const [first] = blocks;
    const place = first?.block.list;
    if (!place) return [];
    const { start } = first.block;
    const end = blocks.at(-1)?.block.end ?? start;
    const deeper = firstDeeper[first.index];
    return [
      {
        start,
        end,
        ordered: place.ordered,
        depth: place.depth,
        items: itemsOf(blocks, statements),
        ...(before?.kind === 'paragraph' && !before.list && !before.quoted ? { leadIn: before } : {}),
        grouped: deeper !== undefined && deeper.start < end,
      },
    ];
  });
});

interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
}

/** Returns for each block of a list the first one after it in a deeper list; in one pass, since a segment may hold ten thousand lists. */
function deeperBlocks(blocks: readonly Block[]): (Block | undefined)[] {
  const found = new Array<Block | undefined>(blocks.length);
  const waiting: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!block.list) continue;
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      if ((blocks[last]?.list?.depth ?? 0) >= block.list.depth) break;
      found[last] = block;
      waiting.pop();
    }
    waiting.push(index);
  }
  return found;
}

function itemsOf(blocks: readonly PlacedBlock[], statements: ReadonlyMap<number, readonly Statement[]>): ListItem[] {
  const items = new Map<number, PlacedBlock[]>();
  for (const entry of blocks) {
    const item = entry.block.list?.item ?? 0;
    const known = items.get(item);
    if (known) known.push(entry);
    else items.set(item, [entry]);
  }
  return [...items.values()].map((parts) => ({
    start: parts[0]?.block.start ?? 0,
    end: parts.at(-1)?.block.end ?? 0,
    text: parts.map(({ block }) => block.prose).join(' '),
    statements: parts.flatMap(({ index }) => statements.get(index) ?? []),
  }));
}

/** Returns whether a text holds a phrase of a list of words. */
export function holds(text: string, kind: ListWords, language: Language): boolean {
  return testsOf(kind, language).once.test(text);
}

/** Returns the text without the phrases of a list of words. */
export function without(text: string, kind: ListWords, language: Language): string {
  return text.replace(testsOf(kind, language).each, ' ');
}

interface Tests {
  readonly once: RegExp;
  readonly each: RegExp;
}

const tests = new Map<string, Tests>();

function testsOf(kind: ListWords, language: Language): Tests {
  const key = `${language} ${kind}`;
  let known = tests.get(key);
  if (!known) {
    const words = LISTS[language][kind].map((word) =>
      word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word),
    );
    const source = `(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`;
    tests.set(key, (known = { once: new RegExp(source, 'iu'), each: new RegExp(source, 'giu') }));
  }
  return known;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

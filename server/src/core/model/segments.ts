import { countVotes, languageOf, splitSentences, sumOfVotes, tokenize } from '../language/index.js';
import { TokenKind, type Sentence, type Tokenized, type Votes } from '../language/index.js';
import { parseSegment, type Block, type ParsedSegment } from '../parse/index.js';
import type { DefinedWords } from './defined-words.js';
import { visible } from '../text/index.js';
import { titleOf } from './headings.js';
import { oncePer } from './once-per.js';
import { analyseStatements } from './statements/analyse.js';
import { registerIn } from './table/columns.js';
import { gridsOf } from './themes/grids.js';
import { isOwnerLine, type HintedSegment } from './themes/segment-slots.js';
import type { Toolkit } from './toolkit.js';
import type { Surroundings } from './surroundings.js';
import type { SegmentModel } from './types.js';

/** A text stands in few places of a draft; models of surroundings that are gone are not worth keeping. */
const MOST_MODELS = 4;

/** A segment as far as it can be known from its text alone; kept as long as its text stands in the draft. */
export interface SegmentBase {
  readonly parsed: HintedSegment;
  readonly tokenized: Tokenized;
  readonly votes: Votes;
  readonly blockVotes: readonly Votes[];
  /** Words of running text, headings and cells left out. */
  readonly words: number;
  /** The heading that it begins with; offsets from the segment's start. */
  readonly heading?: { readonly level: number; readonly title: string; readonly start: number; readonly end: number };
  /** Terms that it defines, by the language and part that they were read in. */
  readonly definitions: Map<string, readonly string[]>;
  /** Models by what surrounds the segment. */
  readonly models: Map<Surroundings, KnownModel>;
}

/** A model with what it took for granted. */
interface KnownModel {
  readonly model: SegmentModel;
  readonly asked: AskedWords;
  /** What last gave the answers. */
  words: DraftWords;
}

/** What the rest of the draft says of words. */
export interface DraftWords {
  /** The terms that it defines. */
  readonly defined: Pick<DefinedWords, 'has'>;
  /** The name of the territory that it is about. */
  readonly territory: Pick<DefinedWords, 'has'>;
}

/** The words that were asked about, by vocabulary id, and the answers. */
type AskedWords = Readonly<Record<keyof DraftWords, Map<number, boolean>>>;

/** Returns what can be known of a segment from its text and the definitions that it refers to. */
export function readSegment(source: string, definitions: ReadonlyMap<string, string>, toolkit: Toolkit): SegmentBase {
  const bare = parseSegment(source, definitions);
  const tokenized = tokenize(bare.blocks, toolkit.rules);
  const stretches = tokenized.ranges.map(([firstToken, endToken]) => ({ firstToken, endToken }));
  const parsed = { ...bare, hints: toolkit.hints.read(stretches, tokenized.tokens) };
  const blockVotes = tokenized.ranges.map((range) => countVotes(tokenized.tokens, range, toolkit.rules));
  const first = parsed.blocks[0];
  const heading =
    first?.kind === 'heading'
      ? { level: first.depth, title: titleOf(visibleTitle(first.prose)), start: first.start, end: first.end }
      : undefined;
  return {
    parsed,
    tokenized,
    blockVotes,
    votes: sumOfVotes(blockVotes),
    words: countWords(parsed, tokenized),
    definitions: new Map(),
    models: new Map(),
    ...(heading ? { heading } : {}),
  };
}

/**
 * Returns the model of a segment in its surroundings, made once for each kind of surroundings. A term that the draft
 * defines elsewhere makes it anew only where the segment has that term in a phrase, and so does a name in the title.
 */
export function modelOf(
  base: SegmentBase,
  around: Surroundings,
  { words, toolkit }: { words: DraftWords; toolkit: Toolkit },
): SegmentModel {
  const known = base.models.get(around);
  if (known && stands(known, words)) return known.model;
  const asked: AskedWords = { defined: new Map(), territory: new Map() };
  const ask = (what: keyof DraftWords) => (word: number) => {
    const answer = words[what].has(word);
    asked[what].set(word, answer);
    return answer;
  };
  const { parsed, tokenized } = base;
  const { blocks } = parsed;
  const languages = base.blockVotes.map((votes) =>
    around.fixed ? around.language : (languageOf(votes, around.language) ?? around.language),
  );
  const spoken = splitSentences(blocks, tokenized, languages, toolkit.rules).filter((sentence) =>
    blocks[sentence.block]?.kind === 'cell'
      ? speaks(sentence, parsed)
      : isRunningText(blocks[sentence.block]) && !isOwnerLine(parsed, sentence),
  );
  const statements = analyseStatements(spoken, {
    toolkit,
    text: parsed.text,
    blocks,
    tokens: tokenized.tokens,
    isDefined: ask('defined'),
    isTerritory: ask('territory'),
    ...around,
  });
  const model = {
    text: parsed.text,
    blocks,
    comments: parsed.comments,
    tokens: tokenized.tokens,
    statements,
    words: base.words,
    hints: toolkit.hints.read(spoken, tokenized.tokens),
  };
  if (base.models.size >= MOST_MODELS) base.models.clear();
  base.models.set(around, { model, asked, words });
  return model;
}

function stands(known: KnownModel, words: DraftWords): boolean {
  if (known.words === words) return true;
  for (const what of ['defined', 'territory'] as const) {
    if (known.words[what] === words[what]) continue;
    for (const [word, answer] of known.asked[what]) if (words[what].has(word) !== answer) return false;
  }
  known.words = words;
  return true;
}

/**
 * Returns whether a sentence in a table cell is one of full length that ends in a stop, as in a table of goals. Other
 * cells hold a name, a figure or a chosen value, and registers say who sits at the table and what is decided.
 */
function speaks({ firstToken, endToken, start, end, block }: Sentence, { text, blocks }: ParsedSegment): boolean {
  const cell = blocks[block]?.cell;
  if (cell === undefined || cell.row === 0 || endToken - firstToken <= SHORTEST_IN_CELL) return false;
  return text.slice(start, end).trimEnd().endsWith('.') && !registerTablesOf(blocks).has(cell.table);
}

/** A sentence's words and its stop. */
const SHORTEST_IN_CELL = 6;

/** Returns the numbers of the tables that are registers. */
const registerTablesOf = oncePer((blocks: readonly Block[]): ReadonlySet<number> => {
  const tables = [...new Set(blocks.flatMap(({ cell }) => (cell === undefined ? [] : [cell.table])))];
  const grids = gridsOf(blocks);
  return new Set(tables.filter((_, index) => grids[index] !== undefined && registerIn(grids[index]) !== undefined));
});

/** Sentences are looked for in paragraphs and list items; headings and footnotes have rules of their own. */
function isRunningText(block: ParsedSegment['blocks'][number] | undefined): boolean {
  return block?.kind === 'paragraph' && block.footnote === undefined;
}

/** Nobody writes a longer heading, and titles are quoted, compared and shown in many places. */
const LONGEST_TITLE = 500;

function visibleTitle(prose: string): string {
  const title = visible(prose);
  if (title.length <= LONGEST_TITLE) return title;
  // No character is cut in two.
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function countWords({ blocks }: ParsedSegment, { tokens, ranges }: Tokenized): number {
  let words = 0;
  for (const [index, [first, end]] of ranges.entries()) {
    if (!isRunningText(blocks[index])) continue;
    for (let token = first; token < end; token++) if (tokens.kind[token] === TokenKind.word) words++;
  }
  return words;
}

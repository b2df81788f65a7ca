import { TokenKind, type Language } from '../../language/types.js';
import type { Block } from '../../parse/blocks.js';
import type { SegmentModel } from '../types.js';
import type { Phrase } from './phrases.js';
import type { MarkerSet } from './marker-set.js';
import type { CountedSentence, SectorMark, MarkKind, Meaning, SectorHit, SegmentSectors } from './types.js';
import type { WordSenses } from './word-senses.js';

/** What the words of a segment are read with. */
export interface CountTools {
  senses(language: Language): WordSenses;
  markers(language: Language): MarkerSet<MarkKind>;
  /** Returns whether a word, capitalised in the middle of a sentence, is the name of a street or place. */
  isPlaceName(word: string, language: Language): boolean;
  wordOf(id: number): string;
  /** Returns whether the sentences are in neither language. */
  isForeign(model: SegmentModel): boolean;
}

/** Finds the words of a segment that speak for sectors: running text, list items and table cells with policy in them. */
export function countSegment(model: SegmentModel, language: Language, tools: CountTools): SegmentSectors {
  const sentences = [...countedStatements(model), ...policyCells(model, language)];
  const hits: SectorHit[] = [];
  const title = headingOf(model, language);
  if (title) countSentence(title, HEADING, model, tools, hits);
  const marks = sentences.flatMap((sentence, index) => {
    countSentence(sentence, index, model, tools, hits);
    return marksOf(sentence, index, model, tools);
  });
  // Votes cost as much as the count itself, and policy in either language is full of sector words.
  // Different words are counted, since one short word of a third language can be a Dutch or English one and come often.
  const isSparse = new Set(hits.map(({ meaning }) => meaning)).size < model.words * DENSE;
  if (isSparse && tools.isForeign(model)) return { sentences: [], hits: [], marks: [], foreign: true };
  return { sentences, hits, marks, foreign: false };
}

/** A text with more sector words than this for each word is not looked at for its language. */
const DENSE = 0.1;

/** Stands for the heading, which is no sentence. */
export const HEADING = -1;

function headingOf({ blocks, tokens, statements }: SegmentModel, language: Language): CountedSentence | undefined {
  const [block] = blocks;
  if (block?.kind !== 'heading') return undefined;
  const [firstToken, endToken] = tokensOf(block, tokens);
  const { start, end } = block;
  return { start, end, block: 0, firstToken, endToken, language: statements[0]?.language ?? language, statement: -1 };
}

/** Finds the phrases of a sentence; one that stands inside a longer one does not count. */
function marksOf(sentence: CountedSentence, index: number, { tokens }: SegmentModel, tools: CountTools): SectorMark[] {
  const found: { kind: MarkKind; first: number; end: number }[] = [];
  const { firstToken, endToken, language } = sentence;
  tools.markers(language).find(tokens, firstToken, endToken, (kind, first, end) => found.push({ kind, first, end }));
  return found
    .filter(({ kind, first, end }) => kind !== 'not' && !found.some((other) => covers(other, { first, end })))
    .map(({ kind, first, end }) => ({
      kind,
      sentence: index,
      start: tokens.start[first] as number,
      end: tokens.end[end - 1] as number,
    }));
}

function covers(outer: { first: number; end: number }, inner: { first: number; end: number }): boolean {
  const longer = outer.end - outer.first > inner.end - inner.first;
  return longer && outer.first <= inner.first && inner.end <= outer.end;
}

function countedStatements({ statements, blocks }: SegmentModel): CountedSentence[] {
  const counted: CountedSentence[] = [];
  for (const [index, statement] of statements.entries()) {
    const block = blocks[statement.block];
    if (statement.kind === 'quote' || !block || block.kind !== 'paragraph' || block.quoted) continue;
    const { start, end, firstToken, endToken, language } = statement;
    counted.push({ start, end, block: statement.block, firstToken, endToken, language, statement: index });
  }
  return counted;
}

/** Cells hold policy when they hold words; a table whose cells are mostly figures or single words holds none. */
function policyCells({ blocks, tokens, statements }: SegmentModel, language: Language): CountedSentence[] {
  if (!blocks.some((block) => block.kind === 'cell')) return [];
  const wordy = new Map<number, { cells: number; wordy: number }>();
  const cells = blocks.flatMap((block, index) => {
    if (block.kind !== 'cell' || !block.cell || block.cell.row === 0) return [];
    const [firstToken, endToken] = tokensOf(block, tokens);
    let words = 0;
    for (let token = firstToken; token < endToken; token++) if (tokens.kind[token] === TokenKind.word) words++;
    const tally = wordy.get(block.cell.table) ?? { cells: 0, wordy: 0 };
    tally.cells++;
    if (words >= FEWEST_WORDS) tally.wordy++;
    wordy.set(block.cell.table, tally);
    return words >= FEWEST_WORDS ? [{ block, index, firstToken, endToken }] : [];
  });
  return cells.flatMap(({ block, index, firstToken, endToken }) => {
    const tally = wordy.get(block.cell?.table ?? -1);
    if (!tally || tally.wordy / tally.cells < WORDY_SHARE) return [];
    const { start, end } = block;
    const spoken = statements[0]?.language ?? language;
    return [{ start, end, block: index, firstToken, endToken, language: spoken, statement: -1 }];
  });
}

const FEWEST_WORDS = 4;
/** One column of policy beside an owner and a date is a third of the cells. */
const WORDY_SHARE = 0.25;

function tokensOf(block: Block, { start, length }: SegmentModel['tokens']): [number, number] {
  const first = lowerBound(start, length, block.start);
  return [first, lowerBound(start, length, block.end)];
}

function lowerBound(values: Int32Array, length: number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countSentence(
  sentence: CountedSentence,
  index: number,
  { tokens, text }: SegmentModel,
  tools: CountTools,
  hits: SectorHit[],
): void {
  const senses = tools.senses(sentence.language);
  /** Sectors that a phrase rules out, up to the token after it. */
  let ruledOut: { readonly sectors: readonly string[]; readonly until: number } | undefined;
  const allowed = (meaning: Meaning | undefined, token: number) =>
    meaning && ruledOut && token < ruledOut.until ? without(meaning, ruledOut.sectors) : meaning;
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (tokens.kind[token] !== TokenKind.word) continue;
    const entry = senses.entryOf(tokens.word[token] as number);
    if (!entry) continue;
    const start = tokens.start[token] as number;
    const phrase = entry.phrases.find((row) => stands(row, token, sentence.endToken, tokens, senses));
    if (phrase) {
      const last = token + phrase.rest.length;
      if (phrase.not.length > 0) ruledOut = { sectors: phrase.not, until: last + 1 };
      const meaning = allowed(phrase.meaning, token);
      if (meaning) {
        hits.push({ start, end: tokens.end[last] as number, sentence: index, meaning });
        token = last;
        continue;
      }
    }
    const meaning = allowed(entry.meaning, token);
    if (!meaning) continue;
    const isName =
      token > sentence.firstToken &&
      isCapital(text.charCodeAt(start)) &&
      tools.isPlaceName(tools.wordOf(tokens.word[token] as number), sentence.language);
    if (!isName) hits.push({ start, end: tokens.end[token] as number, sentence: index, meaning });
  }
}

function stands(
  { rest }: Phrase,
  token: number,
  end: number,
  tokens: SegmentModel['tokens'],
  senses: WordSenses,
): boolean {
  if (token + rest.length >= end) return false;
  return rest.every((slot, at) => senses.fits(tokens.word[token + 1 + at] as number, slot));
}

function without(meaning: Meaning, sectors: readonly string[]): Meaning | undefined {
  const senses = meaning.senses.filter((sense) => !sectors.includes(sense.sector));
  if (senses.length === meaning.senses.length) return meaning;
  return senses.length > 0 ? { key: `${meaning.key}-${sectors.join('-')}`, senses } : undefined;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

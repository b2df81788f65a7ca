import type { Tokens } from '../language/types.js';
import { TokenKind, type TextRules } from '../language/index.js';
import type { SegmentBase } from './segments.js';
import { Word } from './statements/word-index.js';
import type { LanguageTools } from './toolkit.js';

/** How many words may stand before the marker of a definition; a longer stretch is no term. */
const LONGEST_TERM = 4;

/** Where the terms of a segment are looked for. */
export interface DefinitionContext {
  readonly tools: LanguageTools;
  readonly rules: TextRules;
  /** Whether the segment stands in a glossary, where every entry defines its first words. */
  readonly glossary: boolean;
}

/** Returns the normalised words of the terms that a segment defines. */
export function definitionsIn(base: SegmentBase, context: DefinitionContext): string[] {
  const { tokens, ranges } = base.tokenized;
  const terms: string[] = [];
  for (const [index, [first, end]] of ranges.entries()) {
    const block = base.parsed.blocks[index];
    if (!block || block.kind === 'heading') continue;
    terms.push(...markedTerms(tokens, { first, end }, context));
    const isEntry = block.kind === 'paragraph' || (block.kind === 'cell' && block.cell?.column === 0);
    if (context.glossary && isEntry) terms.push(...entryTerms(tokens, { first, end }, context));
  }
  return terms;
}

/** Returns the words of the heading with which a segment begins, as a term; a longer heading is none. */
export function headingTerms({ parsed, tokenized }: SegmentBase, context: DefinitionContext): string[] {
  const [range] = tokenized.ranges;
  if (!range || parsed.blocks[0]?.kind !== 'heading') return [];
  return termWords(tokenized.tokens, { first: range[0], end: range[1] }, context);
}

interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** "Onder X verstaan wij", "by X we mean": the term is what stands between the sentence's beginning and the marker. */
function markedTerms(tokens: Tokens, { first, end }: TokenSpan, context: DefinitionContext): string[] {
  const { phrases } = context.tools;
  const terms: string[] = [];
  let start = first;
  for (let token = first; token < end; token++) {
    if (tokens.kind[token] === TokenKind.punctuation && isStop(tokens, token, context)) start = token + 1;
    if (!phrases.opens(tokens.word[token] as number)) continue;
    if (phrases.at(tokens.word, token, end)?.name !== 'definition_markers') continue;
    terms.push(...termWords(tokens, { first: Math.max(start, token - LONGEST_TERM - 2), end: token }, context));
  }
  return terms;
}

/** In a glossary every sentence may be an entry. */
function entryTerms(tokens: Tokens, { first, end }: TokenSpan, context: DefinitionContext): string[] {
  const terms = entryTerm(tokens, { first, end }, context);
  for (let token = first; token < end - 1; token++) {
    if (!isStop(tokens, token, context)) continue;
    terms.push(...entryTerm(tokens, { first: token + 1, end }, context));
  }
  return terms;
}

/** A glossary entry defines the words before its colon, dash or verb. */
function entryTerm(tokens: Tokens, { first, end }: TokenSpan, context: DefinitionContext): string[] {
  const last = Math.min(end, first + LONGEST_TERM + 2);
  for (let token = first; token < last; token++) {
    const isMark = tokens.kind[token] === TokenKind.punctuation && token > first;
    const isVerb = (context.tools.words.bitsOf(tokens.word[token] ?? -1) & Word.verb) !== 0 && token > first;
    if (isMark || isVerb) return termWords(tokens, { first, end: token }, context);
  }
  return end <= last ? termWords(tokens, { first, end }, context) : [];
}

const CLOSED = Word.determiner | Word.preposition | Word.pronoun | Word.functionWord;
const SHORTEST = 4;

function termWords(tokens: Tokens, { first, end }: TokenSpan, { tools, rules }: DefinitionContext): string[] {
  const words: string[] = [];
  for (let token = first; token < end; token++) {
    const id = tokens.word[token] ?? -1;
    if (tokens.kind[token] !== TokenKind.word || (tools.words.bitsOf(id) & CLOSED) !== 0) continue;
    const word = rules.vocabulary.wordOf(id);
    if (word.length >= SHORTEST) words.push(word);
  }
  return words.length <= LONGEST_TERM ? words : [];
}

function isStop(tokens: Tokens, token: number, { rules }: DefinitionContext): boolean {
  const mark = rules.vocabulary.wordOf(tokens.word[token] ?? -1);
  return mark === '.' || mark === '!' || mark === '?';
}

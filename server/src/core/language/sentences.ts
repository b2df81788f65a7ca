import type { Block } from '../parse/blocks.js';
import type { TextRules } from './rules.js';
import { endsSentence, type BlockTokens } from './sentence-end.js';
import type { Tokenized } from './tokenize.js';
import { TokenKind, type Language, type Sentence, type Tokens } from './types.js';

/**
 * Returns the sentences of a segment in reading order; each block has the language at its index.
 * A list item, heading or cell without a full stop is a sentence too. Line ends part nothing.
 */
export function splitSentences(
  blocks: readonly Pick<Block, 'start' | 'prose'>[],
  { tokens, ranges }: Tokenized,
  languages: readonly Language[],
  rules: TextRules,
): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const [first, end] = ranges[index] ?? [0, 0];
    const inBlock: BlockTokens = { prose: block.prose, base: block.start, tokens, first, end };
    const language = languages[index] ?? 'nl';
    cut(inBlock, rules, (firstToken, endToken) => {
      sentences.push({
        start: tokens.start[firstToken] as number,
        end: tokens.end[endToken - 1] as number,
        block: index,
        firstToken,
        endToken,
        language,
      });
    });
  });
  return sentences;
}

/** Marks without a word, such as an emoji after the last stop, go with the sentence before them; `found` is told once they are known. */
function cut(block: BlockTokens, rules: TextRules, found: (firstToken: number, endToken: number) => void): void {
  let first = -1;
  let end = -1;
  const piece = (start: number, next: number): void => {
    if (hasWord(block.tokens, start, next)) {
      if (first >= 0) found(first, end);
      first = start;
    }
    if (first >= 0) end = next;
  };
  let start = block.first;
  for (let at = block.first; at < block.end;) {
    const next = endsSentence(block, start, at, rules);
    if (next > at) {
      piece(start, next);
      start = next;
    }
    at = Math.max(next, at + 1);
  }
  if (start < block.end) piece(start, block.end);
  if (first >= 0) found(first, end);
}

function hasWord(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens.kind[at] !== TokenKind.punctuation) return true;
  return false;
}

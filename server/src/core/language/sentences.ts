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
    for (const [firstToken, endToken] of cut(inBlock, rules)) {
      sentences.push({
        start: tokens.start[firstToken] as number,
        end: tokens.end[endToken - 1] as number,
        block: index,
        firstToken,
        endToken,
        language,
      });
    }
  });
  return sentences;
}

function cut(block: BlockTokens, rules: TextRules): [number, number][] {
  const found: [number, number][] = [];
  let start = block.first;
  for (let at = block.first; at < block.end;) {
    const next = endsSentence(block, start, at, rules);
    if (next > at) {
      found.push([start, next]);
      start = next;
    }
    at = Math.max(next, at + 1);
  }
  if (start < block.end) found.push([start, block.end]);
  return joinLoose(found, block);
}

/** Marks without a word, such as an emoji after the last stop, go with the sentence before them. */
function joinLoose(pieces: readonly [number, number][], { tokens }: BlockTokens): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, end] of pieces) {
    const last = joined.at(-1);
    if (hasWord(tokens, first, end)) joined.push([first, end]);
    else if (last) last[1] = end;
  }
  return joined;
}

function hasWord(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens.kind[at] !== TokenKind.punctuation) return true;
  return false;
}

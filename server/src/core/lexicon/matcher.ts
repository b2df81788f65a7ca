import type { Tokens, Vocabulary } from '../language/index.js';
import { readClauses } from './clauses.js';
import { standing, type Hit } from './collapse.js';
import { compileProgram, type PatternProblem } from './compile.js';
import { fitFrame } from './frames.js';
import type { Anchor, Owner } from './program.js';
import { fitRow } from './rows.js';
import { createSentenceView, fillView } from './sentence-view.js';
import type { LanguageData, Match } from './types.js';
import { createWordBook } from './word-book.js';

/** Finds the phrases of one language. */
export interface Matcher {
  /** Returns the phrases in the tokens from `first` up to `end`, one sentence, in reading order. */
  match(tokens: Tokens, first: number, end: number): Match[];
  /** Patterns that cannot be used, and why. */
  readonly problems: readonly PatternProblem[];
}

/** Returns the matcher of a language's phrases. Lists that a configuration adds stand among those of the data. */
export function compileLexicon(data: LanguageData, vocabulary: Vocabulary): Matcher {
  const { program, problems } = compileProgram(data, vocabulary);
  const book = createWordBook(program, vocabulary);
  const view = createSentenceView();

  function match(tokens: Tokens, first: number, end: number): Match[] {
    for (let at = first; at < end; at++) {
      const word = tokens.word[at] as number;
      if (!book.facts[word]) book.learn(word);
      if (book.anchors[word] !== undefined) return matchSentence(tokens, first, end);
    }
    return [];
  }

  /** Most sentences hold no word that a phrase is looked for at; only the others are read in full. */
  function matchSentence(tokens: Tokens, first: number, end: number): Match[] {
    const hits: Hit[] = [];
    fillView(view, tokens, first, end, book);
    for (let at = 0; at < view.length; at++) {
      const anchors = book.anchors[view.word[at] as number];
      if (anchors === undefined) continue;
      for (const anchor of anchors) {
        const hit = hitAt(tokens, anchor, at);
        if (hit) hits.push(hit);
      }
    }
    return standing(hits);
  }

  function hitAt(tokens: Tokens, { phrase, part, place }: Anchor, at: number): Hit | undefined {
    if (phrase.kind === 'frame' || phrase.gapped) readClauses(view);
    if (phrase.kind === 'row') {
      const places = fitRow(view, book, phrase.places, place, at);
      return places && hitOf(phrase.owner, tokens, tokensOf(places));
    }
    const frame = fitFrame(view, book, phrase, part, place, at, program.ordered);
    if (!frame) return undefined;
    const verb = { verbToken: view.token[frame.site.at] as number, verbForm: frame.site.form };
    return hitOf(phrase.owner, tokens, tokensOf(frame.places), verb);
  }

  function tokensOf(places: readonly number[]): number[] {
    return places.map((place) => view.token[place] as number);
  }

  return { match, problems };
}

function hitOf(
  owner: Owner,
  tokens: Tokens,
  found: readonly number[],
  verb?: Pick<Match, 'verbToken' | 'verbForm'>,
): Hit {
  if (owner.kind !== 'entry') return { owner, tokens: found };
  const start = tokens.start[found[0] ?? 0] ?? 0;
  const end = tokens.end[found.at(-1) ?? 0] ?? 0;
  return {
    owner,
    tokens: found,
    match: { signal: owner.signal, entry: owner.entry, start, end, tokens: found, ...verb },
  };
}

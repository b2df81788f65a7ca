import type { Tokens, Vocabulary } from '../language/index.js';
import { readClauses } from './clauses.js';
import { standing, type Hit } from './collapse.js';
import { compileProgram, type PatternProblem } from './compile.js';
import { fitFrame } from './frames.js';
import { ANYTHING, bitOf } from './neighbours.js';
import type { Anchor, Owner } from './program.js';
import { fitRow } from './rows.js';
import { createSentenceView, fillView, mayHoldAll } from './sentence-view.js';
import type { LanguageData, Match } from './types.js';
import type { VerbForm } from './verbs.js';
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
  const hits: Hit[] = [];

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
    hits.length = 0;
    fillView(view, tokens, first, end, book);
    for (let at = 0; at < view.length; at++) {
      const anchors = book.anchors[view.word[at] as number];
      if (anchors === undefined) continue;
      const before = at > 0 ? bitOf(view.word[at - 1] as number) : EDGE;
      const after = at + 1 < view.length ? bitOf(view.word[at + 1] as number) : EDGE;
      for (const anchor of anchors) {
        if (!stands(anchor.before, before) || !stands(anchor.after, after)) continue;
        if (!mayHoldAll(view, anchor.needs)) continue;
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
    return hitOf(phrase.owner, tokens, tokensOf(frame.places), view.token[frame.site.at], frame.site.form);
  }

  function tokensOf(places: number[]): readonly number[] {
    for (let index = 0; index < places.length; index++) places[index] = view.token[places[index] as number] as number;
    return places;
  }

  return { match, problems };
}

/** Only what can be anything can stand at the edge of a sentence. */
const EDGE = 0;

function stands(wanted: number, bit: number): boolean {
  return wanted === ANYTHING || (wanted & bit) !== 0;
}

function hitOf(owner: Owner, tokens: Tokens, found: readonly number[], verbToken?: number, verbForm?: VerbForm): Hit {
  if (owner.kind !== 'entry') return { owner, tokens: found };
  const { entry, signal } = owner;
  const start = tokens.start[found[0] as number] as number;
  const end = tokens.end[found[found.length - 1] as number] as number;
  if (verbToken === undefined || verbForm === undefined) {
    return { owner, tokens: found, match: { signal, entry, start, end, tokens: found } };
  }
  return { owner, tokens: found, match: { signal, entry, start, end, tokens: found, verbToken, verbForm } };
}

import {
  createTextRules,
  createVocabulary,
  splitSentences,
  tokenize,
  type Language,
} from '../../server/src/core/language/index.js';
import { compileLexicon, type LanguageData, type Match, type Matcher } from '../../server/src/core/lexicon/index.js';
import { morphologyOf, proseOf } from './language.js';

/** Finds the phrases of one language in a text, sentence by sentence. */
export interface Finder {
  readonly matcher: Matcher;
  find(source: string): Match[];
}

const MORPHOLOGY: Readonly<Record<Language, LanguageData>> = { nl: morphologyOf('nl'), en: morphologyOf('en') };

/** Returns a finder for a language with the given lists and exclusions. */
export function finderFor(language: Language, parts: Partial<LanguageData>): Finder {
  const vocabulary = createVocabulary();
  const rules = createTextRules(vocabulary, [MORPHOLOGY.nl, MORPHOLOGY.en]);
  const matcher = compileLexicon({ ...MORPHOLOGY[language], ...parts }, vocabulary);
  return {
    matcher,
    find(source) {
      const blocks = [{ start: 0, prose: proseOf(source) }];
      const tokenized = tokenize(blocks, rules);
      const sentences = splitSentences(blocks, tokenized, [language], rules);
      return sentences.flatMap(({ firstToken, endToken }) => matcher.match(tokenized.tokens, firstToken, endToken));
    },
  };
}

/** Returns a finder for one entry with the given patterns. */
export function finderOf(language: Language, patterns: readonly string[], not: readonly string[] = []): Finder {
  const entry = { id: 'test', patterns, not, evades: 'what', why: '', ask: '' } as const;
  return finderFor(language, { lists: [{ signal: 'empty-intention', language, entries: [entry] }] });
}

const OPEN = '<|';
const CLOSE = '|>';

/** Returns a text without its markers, and the spans that they mark. */
export function unmarked(marked: string): { source: string; spans: [start: number, end: number][] } {
  const spans: [number, number][] = [];
  let source = '';
  for (const [index, piece] of marked.split(OPEN).entries()) {
    if (index === 0) source = piece;
    else {
      const [inside = '', after = ''] = piece.split(CLOSE);
      spans.push([source.length, source.length + inside.length]);
      source += inside + after;
    }
  }
  return { source, spans };
}

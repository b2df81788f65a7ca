import { countVotes, isForeign, sumOfVotes, tokenize, type Language, type TextRules } from '../../language/index.js';
import { oncePerText } from '../once-per.js';
import type { SegmentModel } from '../types.js';
import { countSegment } from './count.js';
import { createMarkerSet } from './marker-set.js';
import type { MarkKind, SectorData, SegmentSectors } from './types.js';
import { WEIGHTS } from './weights.js';
import { createWordSenses } from './word-senses.js';

/** Finds what segments say of sectors; made once for a vocabulary and a set of sectors. */
export interface SectorReader {
  /** Returns what a segment says; counted once for each model. `language` is that of table cells. */
  read(model: SegmentModel, language: Language): SegmentSectors;
  /** Returns the sectors that a loose phrase, such as a question or a title, speaks for. */
  sectorsOf(phrase: string, language: Language): ReadonlySet<string>;
}

/** Returns a reader for the sectors over the vocabulary of the rules. */
export function createSectorReader({ sectors, joins, places }: SectorData, rules: TextRules): SectorReader {
  const { vocabulary } = rules;
  // Most drafts are in one language, and each of these takes as long to make as a short draft to read.
  const markers = oncePerText((language: Language) => createMarkerSet<MarkKind>({ ...joins[language] }, vocabulary));
  const senses = oncePerText((language: Language) => createWordSenses(sectors, language, vocabulary));
  const known = new WeakMap<SegmentModel, SegmentSectors>();
  const tools = {
    senses,
    isForeign: ({ statements, tokens }: SegmentModel) =>
      isForeign(
        sumOfVotes(statements.map(({ firstToken, endToken }) => countVotes(tokens, [firstToken, endToken], rules))),
      ),
    markers,
    wordOf: (id: number) => vocabulary.wordOf(id),
    isPlaceName: (word: string, language: Language) =>
      places[language].some((ending) => word.endsWith(ending) && word.length > ending.length),
  };
  const phraseReader = (language: Language) =>
    oncePerText((phrase): ReadonlySet<string> => {
      const { tokens } = tokenize([{ start: 0, prose: phrase }], rules);
      const entry = tools.senses(language);
      const found = new Set<string>();
      for (const word of tokens.word) {
        for (const { sector, weight } of entry.entryOf(word)?.meaning?.senses ?? []) {
          if (weight >= WEIGHTS.plain) found.add(sector);
        }
      }
      return found;
    });
  const phrases = { nl: phraseReader('nl'), en: phraseReader('en') };
  return {
    sectorsOf: (phrase, language) => phrases[language](phrase),
    read(model, language) {
      let counted = known.get(model);
      if (!counted) known.set(model, (counted = countSegment(model, language, tools)));
      return counted;
    },
  };
}

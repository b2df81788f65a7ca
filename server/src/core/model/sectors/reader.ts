import {
  addVotes,
  countVotes,
  isForeign,
  LANGUAGES,
  NO_VOTES,
  type Language,
  type TextRules,
} from '../../language/index.js';
import type { SegmentModel } from '../types.js';
import { countSegment } from './count.js';
import { createMarkerSet, type MarkerSet } from './marker-set.js';
import type { MarkKind, SectorData, SegmentSectors } from './types.js';
import { createWordSenses, type WordSenses } from './word-senses.js';

/** Finds what segments say of sectors; made once for a vocabulary and a set of sectors. */
export interface SectorReader {
  /** Returns what a segment says; counted once for each model. `language` is that of table cells. */
  read(model: SegmentModel, language: Language): SegmentSectors;
}

/** Returns a reader for the sectors over the vocabulary of the rules. */
export function createSectorReader({ sectors, joins, places }: SectorData, rules: TextRules): SectorReader {
  const { vocabulary } = rules;
  const markers = new Map(
    LANGUAGES.map((language) => [language, createMarkerSet<MarkKind>({ ...joins[language] }, vocabulary)]),
  );
  const senses = new Map<Language, WordSenses>(
    LANGUAGES.map((language) => [language, createWordSenses(sectors, language, vocabulary)]),
  );
  const known = new WeakMap<SegmentModel, SegmentSectors>();
  const tools = {
    senses: (language: Language) => senses.get(language) as WordSenses,
    isForeign: ({ statements, tokens }: SegmentModel) =>
      isForeign(
        statements
          .map(({ firstToken, endToken }) => countVotes(tokens, [firstToken, endToken], rules))
          .reduce(addVotes, NO_VOTES),
      ),
    markers: (language: Language) => markers.get(language) as MarkerSet<MarkKind>,
    wordOf: (id: number) => vocabulary.wordOf(id),
    isPlaceName: (word: string, language: Language) =>
      places[language].some((ending) => word.endsWith(ending) && word.length > ending.length),
  };
  return {
    read(model, language) {
      let counted = known.get(model);
      if (!counted) known.set(model, (counted = countSegment(model, language, tools)));
      return counted;
    },
  };
}

import type { Language, Vocabulary } from '../../language/types.js';
import { baseForms } from './base-forms.js';
import { createPatternTable, type Found, type PatternTable } from './pattern-table.js';
import { readPhrases, type Phrase } from './phrases.js';
import { meaningOf } from './meaning.js';
import type { Meaning, Sector, Sense } from './types.js';
import { WEIGHTS } from './weights.js';

/** What a word is for the sectors, by itself and as the first word of a row of words. */
export interface WordEntry {
  /** Absent when the word only opens rows of words. */
  readonly meaning?: Meaning;
  readonly phrases: readonly Phrase[];
}

/** Answers what a vocabulary id is for the sectors; each word is worked out once. */
export interface WordSenses {
  entryOf(word: number): WordEntry | undefined;
  /** Returns whether the word with this id fits a slot of a phrase. */
  fits(word: number, slot: string): boolean;
}

/** A part of a compound says less than the whole when its other part speaks for another sector. */
const SHARED_COMPOUND = 0.6;

interface SectorTables {
  readonly positive: PatternTable<Sense>;
  readonly negative: PatternTable<true>;
}

/** Returns the senses of the words of one language over a vocabulary. */
export function createWordSenses(sectors: readonly Sector[], language: Language, vocabulary: Vocabulary): WordSenses {
  const tables = sectors.map((sector) => tablesOf(sector, language));
  const phrases = readPhrases(sectors, language);
  const entries: (WordEntry | null)[] = [];

  function workOut(word: string): WordEntry | null {
    const forms = baseForms(word, language);
    const senses = sensesOf(forms, tables) ?? phrases.whole(word) ?? sensesOfParts(word, language, tables);
    const opened = phrases.openedBy(forms);
    if (senses.length === 0) return opened.length === 0 ? null : { phrases: opened };
    return { meaning: meaningOf(senses), phrases: opened };
  }

  return {
    entryOf(word) {
      let entry = entries[word];
      if (entry === undefined) entries[word] = entry = workOut(vocabulary.wordOf(word));
      return entry ?? undefined;
    },
    fits: (word, slot) => phrases.fits(baseForms(vocabulary.wordOf(word), language), slot),
  };
}

function tablesOf(sector: Sector, language: Language): SectorTables {
  const words = sector.words[language];
  const single = (item: string) => !item.includes(' ');
  const positive = (['strong', 'plain', 'weak'] as const).flatMap((grade) =>
    words[grade].filter(single).map((term) => [term, { sector: sector.id, weight: WEIGHTS[grade], term }] as const),
  );
  return {
    positive: createPatternTable(positive),
    negative: createPatternTable(words.not.filter(single).map((term) => [term, true] as const)),
  };
}

/** Returns the senses of a word, or nothing if no sector knows it. */
function sensesOf(forms: readonly string[], tables: readonly SectorTables[]): Sense[] | undefined {
  const found = tables.flatMap(({ positive, negative }) => {
    const match = positive.find(forms);
    if (!match || (negative.find(forms) && !match.exact)) return [];
    return [match];
  });
  if (found.length === 0) return undefined;
  const best = found.filter((match) => !found.some((other) => outdoes(other, match)));
  const shares = best.length > 1 && best.some((match) => !sameSpan(match, best[0] as Found<Sense>));
  return best.flatMap(({ items }) => {
    const heaviest = items.reduce((a, b) => (b.weight > a.weight ? b : a));
    return shares ? { ...heaviest, weight: heaviest.weight * SHARED_COMPOUND } : heaviest;
  });
}

/** Of two sectors that claim the same part of a compound, the one with the longer pattern knows it better. */
function outdoes(a: Found<Sense>, b: Found<Sense>): boolean {
  if (a.exact !== b.exact) return a.exact;
  return a.from < b.to && b.from < a.to && a.to - a.from > b.to - b.from;
}

function sameSpan(a: Found<Sense>, b: Found<Sense>): boolean {
  return a.from === b.from && a.to === b.to;
}

/** A hyphenated word that nobody lists is read part by part: "horeca-ondernemer". */
function sensesOfParts(word: string, language: Language, tables: readonly SectorTables[]): Sense[] {
  if (!word.includes('-')) return [];
  const parts = word.split('-').map((part) => sensesOf(baseForms(part, language), tables) ?? []);
  const known = parts.filter((senses) => senses.length > 0);
  if (known.length === 0) return [];
  return known.flatMap((senses) => senses.map((sense) => ({ ...sense, weight: sense.weight / known.length })));
}

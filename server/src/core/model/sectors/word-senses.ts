import { wordTable } from '../../language/index.js';
import type { Language, Vocabulary } from '../../language/types.js';
import { baseForms } from './base-forms.js';
import { meaningOf } from './meaning.js';
import { createPatternTable, type Found, type PatternTable } from './pattern-table.js';
import { readPhrases, type Phrase, type Slot } from './phrases.js';
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
  fits(word: number, slot: Slot): boolean;
}

/** A part of a compound says less than the whole when its other part speaks for another sector. */
const SHARED_COMPOUND = 0.6;

/** What a pattern of a vocabulary stands for: a sense, or a word that does not count for the sector. */
interface Item {
  readonly sector: string;
  /** Absent for a word that does not count. */
  readonly sense?: Sense;
}

/** Returns the senses of the words of one language over a vocabulary. */
export function createWordSenses(sectors: readonly Sector[], language: Language, vocabulary: Vocabulary): WordSenses {
  const table = createPatternTable(sectors.flatMap((sector) => itemsOf(sector, language)));
  const phrases = readPhrases(sectors, language);
  const formsOf = wordTable((word) => baseForms(vocabulary.wordOf(word), language));
  const entryOf = wordTable(workOut);

  function workOut(word: number): WordEntry | undefined {
    const spelled = formsOf(word);
    const whole = spelled[0] ?? '';
    const known = sensesOf(table.findAll(spelled));
    const senses = known.length > 0 ? known : (phrases.whole(whole) ?? sensesOfParts(whole, language, table));
    const opened = phrases.openedBy(spelled);
    if (senses.length === 0) return opened.length === 0 ? undefined : { phrases: opened };
    return { meaning: meaningOf(senses), phrases: opened };
  }

  return {
    entryOf,
    fits: (word, slot) => slot.fits(formsOf(word)),
  };
}

function itemsOf({ id: sector, words }: Sector, language: Language): [pattern: string, item: Item][] {
  const lists = words[language];
  const single = (term: string) => !term.includes(' ');
  const positive = (['strong', 'plain', 'weak'] as const).flatMap((grade) =>
    lists[grade].filter(single).map((term): [string, Item] => {
      return [term, { sector, sense: { sector, weight: WEIGHTS[grade], term } }];
    }),
  );
  return [...positive, ...lists.not.filter(single).map((term): [string, Item] => [term, { sector }])];
}

type SenseFound = Found<Item> & { readonly item: { readonly sense: Sense } };

/** Returns the senses that the patterns of a word give: the best of each sector, and no sector that another outdoes. */
function sensesOf(found: readonly Found<Item>[]): Sense[] {
  if (found.length === 0) return [];
  const ruledOut = new Set(found.filter(({ item }) => !item.sense).map(({ item }) => item.sector));
  const best = new Map<string, SenseFound>();
  for (const match of found) {
    if (!hasSense(match) || (ruledOut.has(match.item.sector) && !match.exact)) continue;
    const known = best.get(match.item.sector);
    if (!known || isBetter(match, known)) best.set(match.item.sector, match);
  }
  const matches = [...best.values()];
  const kept = matches.filter((match) => !matches.some((other) => outdoes(other, match)));
  const isShared = kept.some((match) => !sameSpan(match, kept[0] as SenseFound));
  return kept.map(({ item: { sense } }) => (isShared ? { ...sense, weight: sense.weight * SHARED_COMPOUND } : sense));
}

function hasSense(match: Found<Item>): match is SenseFound {
  return match.item.sense !== undefined;
}

function isBetter(a: SenseFound, b: SenseFound): boolean {
  if (a.exact !== b.exact) return a.exact;
  const longer = a.to - a.from - (b.to - b.from);
  return longer > 0 || (longer === 0 && a.item.sense.weight > b.item.sense.weight);
}

/** Of two sectors that claim the same part of a compound, the one with the longer pattern knows it better. */
function outdoes(a: SenseFound, b: SenseFound): boolean {
  if (a.exact !== b.exact) return a.exact && a.item.sense.weight >= b.item.sense.weight;
  return a.from < b.to && b.from < a.to && a.to - a.from > b.to - b.from;
}

function sameSpan(a: Found<unknown>, b: Found<unknown>): boolean {
  return a.from === b.from && a.to === b.to;
}

/** A hyphenated word that nobody lists is read part by part: "horeca-ondernemer". */
function sensesOfParts(word: string, language: Language, table: PatternTable<Item>): Sense[] {
  if (!word.includes('-')) return [];
  const known = word
    .split('-')
    .map((part) => sensesOf(table.findAll(baseForms(part, language))))
    .filter((senses) => senses.length > 0);
  return known.flatMap((senses) => senses.map((sense) => ({ ...sense, weight: sense.weight / known.length })));
}

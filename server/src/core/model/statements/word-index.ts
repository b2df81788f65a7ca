import type { Vocabulary } from '../../language/types.js';
import type { LanguageData, VerbParts } from '../../lexicon/types.js';

/** Word classes as bits, so that one look-up of a token answers all questions about it. */
export const Word = {
  negation: 1 << 0,
  determiner: 1 << 1,
  pronoun: 1 << 2,
  firstPerson: 1 << 3,
  preposition: 1 << 4,
  month: 1 << 5,
  season: 1 << 6,
  numberWord: 1 << 7,
  ordinal: 1 << 8,
  unit: 1 << 9,
  instrument: 1 << 10,
  placeHead: 1 << 11,
  partyHead: 1 << 12,
  clauseMarker: 1 << 13,
  functionWord: 1 << 14,
  checkable: 1 << 15,
  office: 1 << 16,
  deadline: 1 << 17,
  fraction: 1 << 18,
  minimum: 1 << 19,
  decisionBody: 1 << 20,
  coordinator: 1 << 21,
  verb: 1 << 22,
  multiplier: 1 << 23,
  label: 1 << 24,
  definite: 1 << 25,
  plural: 1 << 26,
} as const;

/** One way to read a word as a verb form. */
export interface VerbReading {
  readonly parts: VerbParts;
  readonly form: 'present' | 'past' | 'participle' | 'infinitive' | 'gerund';
  /** Vocabulary id of the particle that a split verb waits for in its clause, -1 if it waits for none. */
  readonly particleId: number;
  /** Whether a present form is the infinitive or the stem, which nouns often look like. */
  readonly isBare?: true;
}

/** Answers what a word can be. */
export interface WordIndex {
  /** Returns the classes of a vocabulary id as bits of `Word`. */
  bitsOf(word: number): number;
  /** Returns the verb forms that a vocabulary id can be. */
  verbsOf(word: number): readonly VerbReading[];
}

const CLASS_BITS: Readonly<Record<string, number>> = {
  negation: Word.negation,
  determiners: Word.determiner,
  pronouns: Word.pronoun,
  first_person: Word.firstPerson,
  prepositions: Word.preposition,
  months: Word.month,
  seasons: Word.season,
  number_words: Word.numberWord,
  ordinals: Word.ordinal,
  units: Word.unit,
  instruments: Word.instrument,
  place_heads: Word.placeHead,
  party_heads: Word.partyHead,
  clause_markers: Word.clauseMarker,
  function_words: Word.functionWord,
  checkable: Word.checkable,
  office_holders: Word.office,
  deadline_words: Word.deadline,
  fractions: Word.fraction,
  minimum_words: Word.minimum,
  decision_bodies: Word.decisionBody,
  coordinators: Word.coordinator,
  multipliers: Word.multiplier,
  instrument_codes: Word.label,
  definite: Word.definite,
  plural_pronouns: Word.plural,
};

/** A compound whose last part names an instrument or a checkable standard is one itself. */
const HEAD_BITS: Readonly<Record<string, number>> = {
  instrument_heads: Word.instrument,
  checkable: Word.checkable,
  units: Word.unit,
};
const SHORTEST_HEAD = 4;
const SHORTEST_FIRST_PART = 3;

const NO_VERBS: readonly VerbReading[] = [];

/** Returns the index of a language's word classes and verbs over a vocabulary; each word is worked out once. */
export function createWordIndex(data: LanguageData, vocabulary: Vocabulary): WordIndex {
  const listed = listedBits(data);
  const heads = data.language === 'nl' ? headsOf(data) : [];
  const verbs = readings(data, vocabulary);
  let bits = new Int32Array(1 << 11);
  const verbsById: (readonly VerbReading[] | undefined)[] = [];

  function workOut(word: string): number {
    let found = (listed.get(word) ?? 0) | (verbs.has(word) ? Word.verb : 0);
    for (const [head, bit] of heads) {
      if (word.length >= head.length + SHORTEST_FIRST_PART && word.endsWith(head)) found |= bit;
    }
    return found;
  }

  function learn(word: number): number {
    while (word >= bits.length) bits = widened(bits);
    const found = workOut(vocabulary.wordOf(word));
    bits[word] = found | KNOWN;
    return found;
  }

  function learnVerbs(word: number): readonly VerbReading[] {
    const found = verbs.get(vocabulary.wordOf(word)) ?? NO_VERBS;
    // An array with holes is slow to read, so it grows one by one.
    while (verbsById.length <= word) verbsById.push(undefined);
    verbsById[word] = found;
    return found;
  }

  return {
    bitsOf(word) {
      const known = word < bits.length ? (bits[word] as number) : 0;
      if (known !== 0) return known & ~KNOWN;
      return word < 0 ? 0 : learn(word);
    },
    verbsOf: (word) => (word < 0 ? NO_VERBS : (verbsById[word] ?? learnVerbs(word))),
  };
}

/** Set for every word whose classes were worked out. */
const KNOWN = 1 << 30;

function widened(bits: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(bits.length * 2);
  wider.set(bits);
  return wider;
}

function listedBits(data: LanguageData): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [name, bit] of Object.entries(CLASS_BITS)) {
    for (const item of itemsOf(data, name)) {
      const word = fold(item);
      if (!word.includes(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
    }
  }
  return bits;
}

function headsOf(data: LanguageData): [string, number][] {
  return Object.entries(HEAD_BITS).flatMap(([name, bit]) =>
    itemsOf(data, name)
      .map(fold)
      .filter((word) => word.length >= SHORTEST_HEAD && !word.includes(' '))
      .map((word): [string, number] => [word, bit]),
  );
}

/** Returns the items of a class as strings; a class is a list, or a map from item to value. */
export function itemsOf(data: LanguageData, name: string): string[] {
  const items: unknown = data.classes[name];
  if (Array.isArray(items)) return items.flatMap(spellingsOf);
  return items && typeof items === 'object' ? Object.keys(items) : [];
}

/** An item is a word, a number, or a name with other forms of it. */
function spellingsOf(item: unknown): string[] {
  if (typeof item === 'string' || typeof item === 'number') return [String(item)];
  if (typeof item !== 'object' || item === null || !('name' in item)) return [];
  const forms = 'forms' in item && Array.isArray(item.forms) ? item.forms : [];
  return [item.name, ...forms].filter((form) => typeof form === 'string');
}

/** Returns a word as tokens are normalised: lower case, without accents, with straight apostrophes. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
}

/** A verb whose stem is its only form beside the infinitive ("kost", "kosten") has no other form that tells it from a noun. */
function isBareForm(word: string, { verb, particle = '', present }: VerbParts): boolean {
  return word === verb || particle + word === verb || (word === present[0] && present.length > 2);
}

/** Returns the readings of every form. Forms that are read alike share one list, since there are thousands of them. */
function readings(data: LanguageData, vocabulary: Vocabulary): Map<string, readonly VerbReading[]> {
  const found = new Map<string, readonly VerbReading[]>();
  const add = (words: readonly (string | undefined)[], reading: VerbReading) => {
    const alone = [reading];
    for (const word of words) {
      if (!word) continue;
      const key = fold(word);
      const known = found.get(key);
      found.set(key, known ? [...known, reading] : alone);
    }
  };
  for (const parts of data.verbs) {
    const { particle } = parts;
    const particleId = particle ? vocabulary.idOf(fold(particle)) : -1;
    const bare = parts.present.filter((word) => isBareForm(word, parts));
    const inflected = parts.present.filter((word) => !bare.includes(word));
    add(bare, { parts, particleId, form: 'present', isBare: true });
    add(inflected, { parts, particleId, form: 'present' });
    add(parts.past, { parts, particleId, form: 'past' });
    if (particle) {
      const joined = (words: readonly string[]): string[] => words.map((word) => particle + word);
      add(joined(parts.present), { parts, particleId: -1, form: 'present' });
      add(joined(parts.past), { parts, particleId: -1, form: 'past' });
    }
    add([parts.participle], { parts, particleId: -1, form: 'participle' });
    add([parts.verb], { parts, particleId: -1, form: 'infinitive' });
    add([parts.gerund], { parts, particleId: -1, form: 'gerund' });
  }
  return found;
}

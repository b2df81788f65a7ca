import type { Language } from '../../language/types.js';
import type { Span } from '../../text/index.js';

/**
 * Words of a sector in one language. An item is a word, a row of words, or a word with `*` for the rest of a compound;
 * see `grammars/README.md`.
 */
export interface SectorWords {
  /** Titles that name the sector or a part of it. */
  readonly titles: readonly string[];
  /** Names of themes that the sector can share with others, as an example to writers. */
  readonly crossing: readonly string[];
  /** Words that name nothing but the sector. */
  readonly strong: readonly string[];
  /** Words that speak for it, and now and then for another. */
  readonly plain: readonly string[];
  /** Words that several sectors use. */
  readonly weak: readonly string[];
  /** Words and rows of words that a pattern above finds and that speak for another sector or for none. */
  readonly not: readonly string[];
}

/** A policy domain with its vocabulary. */
export interface Sector {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Whether it binds other sectors, so that a section cannot be about it alone. */
  readonly connector: boolean;
  readonly words: Readonly<Record<Language, SectorWords>>;
}

/** A known conflict of two sectors over something scarce. */
export interface Tension {
  readonly id: string;
  readonly sectors: readonly [string, string];
  /** What both need and cannot both have. */
  readonly scarce: Readonly<Record<Language, string>>;
  /** How drafts word it so that nobody has to choose. */
  readonly wording: Readonly<Record<Language, readonly string[]>>;
  /** What a choice would look like. */
  readonly choice: Readonly<Record<Language, string>>;
  /** Phrases with which such a choice is made. */
  readonly signs: Readonly<Record<Language, readonly string[]>>;
  /** Words of which each row must have one in the section, so that it is this conflict; absent when any will do. */
  readonly needs?: Readonly<Record<Language, readonly (readonly string[])[]>>;
}

/** How a sentence or paragraph brings two sectors together, from the most to the least telling. */
export type JoinKind = 'choice' | 'tension' | 'measure' | 'balance' | 'list';

/** Phrases by what they show, in one language. */
export interface JoinMarkers {
  /** Says which of two gives way, or what something costs. */
  readonly choice: readonly string[];
  /** Names a conflict. */
  readonly tension: readonly string[];
  /** Says that one thing serves both. */
  readonly measure: readonly string[];
  /** Promises both sides the same. */
  readonly balance: readonly string[];
  /** Refers to another theme or section. */
  readonly reference: readonly string[];
  /** Says that the section stands alone on purpose. */
  readonly alone: readonly string[];
  /** Bodies that can decide. */
  readonly bodies: readonly string[];
  /** Says that something is decided, laid before a body or asked of it. */
  readonly decides: readonly string[];
  /** Says no; a plain refusal is a choice too. */
  readonly negation: readonly string[];
  /** Rows of words in which one of the phrases above does not count. */
  readonly not: readonly string[];
}

/** Words by which titles are read, in one language. */
export interface TitleWords {
  readonly joins: readonly string[];
  /** Words that say nothing of the subject. */
  readonly generic: readonly string[];
  /** Words that praise what follows. */
  readonly praise: readonly string[];
}

/** All data about sectors, compiled from `grammars/sectors/`. */
export interface SectorData {
  readonly sectors: readonly Sector[];
  readonly tensions: readonly Tension[];
  readonly joins: Readonly<Record<Language, JoinMarkers>>;
  readonly titles: Readonly<Record<Language, TitleWords>>;
  /** How names of streets and places end; a capitalised word that ends so speaks for no sector. */
  readonly places: Readonly<Record<Language, readonly string[]>>;
}

/** One sector that a word can speak for. */
export interface Sense {
  readonly sector: string;
  readonly weight: number;
  /** The item of the vocabulary that matched. */
  readonly term: string;
}

/** What a word or row of words means; one object for all words of the same terms, so that they count as one. */
export interface Meaning {
  readonly key: string;
  readonly senses: readonly Sense[];
}

/** A word or row of words that speaks for one sector or several. Offsets count from the segment's start. */
export interface SectorHit extends Span {
  /** Index of the sentence among those of the segment that count. */
  readonly sentence: number;
  readonly meaning: Meaning;
}

/** A sentence, list item or table cell of which the words count. Offsets count from the segment's start. */
export interface CountedSentence extends Span {
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly language: Language;
  /** Index of the statement in the segment; -1 for a cell. */
  readonly statement: number;
}

/** What a phrase of `joins.yaml` shows. */
export type MarkKind = keyof JoinMarkers;

/** A phrase that shows how things are brought together. Offsets count from the segment's start. */
export interface SectorMark extends Span {
  readonly kind: MarkKind;
  readonly sentence: number;
}

/** What one segment says of sectors; it depends on nothing but the segment's model. */
export interface SegmentSectors {
  readonly sentences: readonly CountedSentence[];
  readonly hits: readonly SectorHit[];
  readonly marks: readonly SectorMark[];
  /** Whether it is written in a third language, so that its words were not counted. */
  readonly foreign: boolean;
}

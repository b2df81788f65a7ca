import type { Inlines } from '../inlines.js';

/** A run of asterisks or underscores that could open emphasis. */
export interface Delimiter {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

/** An opening bracket, with or without an exclamation mark, and how much had been found before it. */
export interface Bracket {
  readonly image: boolean;
  readonly start: number;
  /** Where the label begins. */
  readonly content: number;
  readonly hidden: number;
  readonly delimiters: number;
  readonly emphases: number;
  readonly links: number;
  readonly calls: number;
  readonly comments: number;
  /** Whether emphasis was found that begins before it and ends after it, which a link would undo. */
  crossed: boolean;
}

/** What reading the words of one leaf needs. Offsets count in `text`. */
export interface Reader {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly definitions: ReadonlyMap<string, string>;
  /** Whether to take for plain words what would need the full parser, because there is too much of it. */
  readonly lenient: boolean;
  readonly found: Inlines;
  readonly delimiters: Delimiter[];
  /** How many of them are asterisks. */
  asterisks: number;
  readonly brackets: Bracket[];
  /** Brackets below this index stand around a link, so they cannot be links themselves. */
  inactive: number;
  /** Where the last run of backticks of each length begins; made when the first backtick is met. */
  backticks: Map<number, number> | undefined;
  /** Searches that found nothing and would find nothing again further on. */
  readonly fruitless: Set<string>;
}

/** Returned in place of an offset where only the full parser knows how to go on. */
export const GIVE_UP = -1;

/** Hides a stretch, in any order, with `shows` in place of its first units. */
export function hide(reader: Reader, start: number, end: number, shows = ''): void {
  reader.found.hidden.push({ start, end, shows });
}

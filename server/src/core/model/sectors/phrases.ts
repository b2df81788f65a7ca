import type { Language } from '../../language/types.js';
import { baseForms } from './base-forms.js';
import { meaningOf } from './meaning.js';
import type { Meaning, Sector, Sense } from './types.js';
import { WEIGHTS } from './weights.js';

/** A row of words of one or more sectors, or one that must not count for some of them. */
export interface Phrase {
  /** The words after the first one. */
  readonly rest: readonly Slot[];
  /** Absent when the row only rules sectors out. */
  readonly meaning?: Meaning;
  /** Sectors for which its words do not count. */
  readonly not: readonly string[];
}

/** A word of a row. */
export interface Slot {
  /** Returns whether a word fits that has these base forms, of which the word itself is the first. */
  fits(forms: readonly string[]): boolean;
}

/** All rows of words of a language. */
export interface Phrases {
  openedBy(forms: readonly string[]): readonly Phrase[];
  /** Returns the senses of a row that is written as one word with hyphens. */
  whole(word: string): readonly Sense[] | undefined;
}

interface Row {
  readonly first: string;
  readonly rest: readonly string[];
  readonly senses: Sense[];
  readonly not: string[];
}

/** Reads the rows of words out of the vocabularies of the sectors. */
export function readPhrases(sectors: readonly Sector[], language: Language): Phrases {
  const rows = new Map<string, Row>();
  for (const { id, words } of sectors) {
    const lists = words[language];
    for (const grade of ['strong', 'plain', 'weak'] as const) {
      for (const term of lists[grade]) {
        if (term.includes(' ')) rowOf(rows, term).senses.push({ sector: id, weight: WEIGHTS[grade], term });
      }
    }
    for (const term of lists.not) if (term.includes(' ')) rowOf(rows, term).not.push(id);
  }
  const exact = new Map<string, Phrase[]>();
  const open: [first: Slot, phrase: Phrase][] = [];
  for (const { first, rest, senses, not } of rows.values()) {
    const slots = rest.map((word) => slotOf(word, language));
    const phrase: Phrase = { rest: slots, not, ...(senses.length > 0 ? { meaning: meaningOf(senses) } : {}) };
    if (first.includes('*')) open.push([slotOf(first, language), phrase]);
    else exact.set(first, [...(exact.get(first) ?? []), phrase]);
  }
  const longestFirst = (a: Phrase, b: Phrase) => b.rest.length - a.rest.length;
  return {
    openedBy(forms) {
      const opened = forms.flatMap((form) => exact.get(form) ?? []);
      for (const [first, phrase] of open) if (first.fits(forms)) opened.push(phrase);
      return [...new Set(opened)].sort(longestFirst);
    },
    whole(word) {
      if (!word.includes('-')) return undefined;
      const senses = rows.get(word.replaceAll('-', ' '))?.senses;
      return senses && senses.length > 0 ? senses : undefined;
    },
  };
}

/** Returns the slot of a word, which may begin or end in `*`. */
function slotOf(word: string, language: Language): Slot {
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1);
    return { fits: ([form]) => form?.startsWith(stem) ?? false };
  }
  if (word.startsWith('*')) {
    const ending = word.slice(1);
    return { fits: (forms) => forms.some((form) => form.endsWith(ending)) };
  }
  const bases = new Set(baseForms(word, language));
  return { fits: (forms) => forms.includes(word) || bases.has(forms[0] ?? '') };
}

function rowOf(rows: Map<string, Row>, term: string): Row {
  const known = rows.get(term);
  if (known) return known;
  const [first = '', ...rest] = term.split(' ');
  const row = { first, rest, senses: [], not: [] };
  rows.set(term, row);
  return row;
}

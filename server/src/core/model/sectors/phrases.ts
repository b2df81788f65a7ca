import type { Language } from '../../language/types.js';
import { baseForms } from './base-forms.js';
import { meaningOf } from './meaning.js';
import type { Meaning, Sector, Sense } from './types.js';
import { WEIGHTS } from './weights.js';

/** A row of words of one or more sectors, or one that must not count for some of them. */
export interface Phrase {
  /** The words after the first one; each may end in `*`. */
  readonly rest: readonly string[];
  /** Absent when the row only rules sectors out. */
  readonly meaning?: Meaning;
  /** Sectors for which its words do not count. */
  readonly not: readonly string[];
}

/** All rows of words of a language. */
export interface Phrases {
  openedBy(forms: readonly string[]): readonly Phrase[];
  /** Returns the senses of a row that is written as one word with hyphens. */
  whole(word: string): readonly Sense[] | undefined;
  fits(forms: readonly string[], slot: string): boolean;
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
  const open: [first: string, phrase: Phrase][] = [];
  for (const { first, rest, senses, not } of rows.values()) {
    const phrase: Phrase = { rest, not, ...(senses.length > 0 ? { meaning: meaningOf(senses) } : {}) };
    if (first.includes('*')) open.push([first, phrase]);
    else exact.set(first, [...(exact.get(first) ?? []), phrase]);
  }
  const longestFirst = (a: Phrase, b: Phrase) => b.rest.length - a.rest.length;
  return {
    openedBy(forms) {
      const opened = forms.flatMap((form) => exact.get(form) ?? []);
      for (const [first, phrase] of open) if (fits(forms, first, language)) opened.push(phrase);
      return [...new Set(opened)].sort(longestFirst);
    },
    whole(word) {
      if (!word.includes('-')) return undefined;
      const senses = rows.get(word.replaceAll('-', ' '))?.senses;
      return senses && senses.length > 0 ? senses : undefined;
    },
    fits: (forms, slot) => fits(forms, slot, language),
  };
}

function fits(forms: readonly string[], slot: string, language: Language): boolean {
  if (slot.endsWith('*')) return forms[0]?.startsWith(slot.slice(0, -1)) ?? false;
  if (slot.startsWith('*')) return forms.some((form) => form.endsWith(slot.slice(1)));
  return forms.includes(slot) || baseForms(slot, language).some((form) => form === forms[0]);
}

function rowOf(rows: Map<string, Row>, term: string): Row {
  const known = rows.get(term);
  if (known) return known;
  const [first = '', ...rest] = term.split(' ');
  const row = { first, rest, senses: [], not: [] };
  rows.set(term, row);
  return row;
}

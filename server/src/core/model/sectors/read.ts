import { LANGUAGES, type Language } from '../../language/types.js';
import type { Sector, SectorWords } from './types.js';

/** What is wrong with data about sectors, in both languages, and where. */
export interface SectorProblem extends Readonly<Record<Language, string>> {
  /** Keys that lead to the place: `['sectors', 2, 'nl', 'strong']`. */
  readonly path: readonly (string | number)[];
}

const LISTS = ['titles', 'crossing', 'strong', 'plain', 'weak', 'not'] as const;
const KEYS = new Set(['id', 'label', 'order', 'connector', 'nl', 'en', 'splits', 'off']);
const EMPTY: SectorWords = { titles: [], crossing: [], strong: [], plain: [], weak: [], not: [] };

/** Reads one sector as a file of `grammars/sectors/` or a configuration holds it; what cannot be read is left out. */
export function readSector(
  data: unknown,
  path: readonly (string | number)[] = [],
): { readonly sector?: Sector; readonly problems: readonly SectorProblem[] } {
  const problems: SectorProblem[] = [];
  const complain = (at: readonly (string | number)[], nl: string, en: string) =>
    problems.push({ path: [...path, ...at], nl, en });
  if (!isRecord(data)) {
    complain(
      [],
      'Een sector is een lijst van sleutels, met ten minste een id.',
      'A sector is a map with at least an id.',
    );
    return { problems };
  }
  const { id } = data;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(id)) {
    complain(
      ['id'],
      'Een sector heeft een id van kleine letters, cijfers en streepjes.',
      'A sector has an id of small letters, digits and hyphens.',
    );
    return { problems };
  }
  for (const key of Object.keys(data)) {
    if (!KEYS.has(key)) complain([key], `Een sector kent geen sleutel ‘${key}’.`, `A sector has no key ‘${key}’.`);
  }
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [language, readWords(data[language], [language], complain)]),
  ) as Record<Language, SectorWords>;
  const label = isRecord(data.label) ? data.label : {};
  return {
    sector: {
      id,
      label: { nl: text(label.nl) ?? text(label.en) ?? id, en: text(label.en) ?? text(label.nl) ?? id },
      connector: isTrue(data.connector),
      words,
    },
    problems,
  };
}

type Complain = (at: readonly (string | number)[], nl: string, en: string) => void;

function readWords(data: unknown, at: readonly string[], complain: Complain): SectorWords {
  if (data === undefined || data === null) return EMPTY;
  if (!isRecord(data)) {
    complain(
      at,
      'Hier horen de lijsten titles, crossing, strong, plain, weak en not.',
      'The lists titles, crossing, strong, plain, weak and not belong here.',
    );
    return EMPTY;
  }
  for (const key of Object.keys(data)) {
    if (!LISTS.some((list) => list === key)) {
      complain(
        [...at, key],
        `Er is geen lijst ‘${key}’, wel ${LISTS.join(', ')}.`,
        `There is no list ‘${key}’; there are ${LISTS.join(', ')}.`,
      );
    }
  }
  return Object.fromEntries(
    LISTS.map((list) => [
      list,
      readList(data[list], [...at, list], complain).map(list === 'crossing' ? String : normalizeTerm),
    ]),
  ) as unknown as SectorWords;
}

/** A list is a YAML list or, since vocabularies are long, words with commas between them. */
function readList(data: unknown, at: readonly string[], complain: Complain): string[] {
  if (data === undefined || data === null) return [];
  const items = typeof data === 'string' ? data.split(',') : Array.isArray(data) ? data.map(String) : undefined;
  if (!items) {
    complain(at, 'Hier hoort een lijst van woorden.', 'A list of words belongs here.');
    return [];
  }
  return [...new Set(items.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== ''))];
}

/** Returns a term as tokens are normalised: lower case, no accents, straight apostrophes, single spaces. */
export function normalizeTerm(term: string): string {
  return term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** A configuration holds its values as text. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 'yes' || value === 'ja';
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

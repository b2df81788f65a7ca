/** Finds which of many word patterns fit a word: exact words, `stem*`, `*stem` and `*stem*`. */
export interface PatternTable<T> {
  /** Returns every pattern that fits a word in any of its base forms, of which the word itself is the first. */
  findAll(forms: readonly string[]): Found<T>[];
}

export interface Found<T> {
  readonly item: T;
  /** Which part of the word the pattern took; parts that do not overlap can both count. */
  readonly from: number;
  readonly to: number;
  /** Whether it took the whole word, endings of inflection aside. */
  readonly exact: boolean;
}

type Stems<T> = Map<string, T[]>;

/** Returns the table of the patterns; a look-up costs as much as the word is long, however many patterns there are. */
export function createPatternTable<T>(entries: Iterable<readonly [pattern: string, item: T]>): PatternTable<T> {
  const exact: Stems<T> = new Map();
  const prefixes: Stems<T> = new Map();
  const suffixes: Stems<T> = new Map();
  const infixes: Stems<T> = new Map();
  for (const [pattern, item] of entries) {
    const begins = pattern.endsWith('*');
    const ends = pattern.startsWith('*');
    const stem = pattern.slice(ends ? 1 : 0, begins ? -1 : undefined);
    const stems = begins ? (ends ? infixes : prefixes) : ends ? suffixes : exact;
    const known = stems.get(stem);
    if (known) known.push(item);
    else stems.set(stem, [item]);
  }
  const longest = Math.max(0, ...[...prefixes.keys(), ...suffixes.keys()].map((stem) => stem.length));

  function findAll(forms: readonly string[]): Found<T>[] {
    const word = forms[0] ?? '';
    const found: Found<T>[] = [];
    const add = (items: readonly T[] | undefined, from: number, to: number, isExact: boolean) => {
      for (const item of items ?? []) found.push({ item, from, to, exact: isExact });
    };
    for (const form of forms) {
      for (const stems of [exact, prefixes, suffixes, infixes]) add(stems.get(form), 0, word.length, true);
    }
    for (let to = Math.min(longest, word.length - 1); to > 0; to--) add(prefixes.get(word.slice(0, to)), 0, to, false);
    for (const form of forms) {
      for (let from = Math.max(1, form.length - longest); from < form.length; from++) {
        add(suffixes.get(form.slice(from)), from, word.length, false);
      }
    }
    for (const [stem, items] of infixes) {
      const from = word.indexOf(stem);
      if (from >= 0 && stem !== word) add(items, from, from + stem.length, false);
    }
    return found;
  }

  return { findAll };
}

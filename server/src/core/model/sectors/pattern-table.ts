/** Finds the most telling of many word patterns: exact words, `stem*`, `*stem` and `*stem*`. */
export interface PatternTable<T> {
  /** Returns the items of the best pattern for a word in any of its base forms, the word itself first. */
  find(forms: readonly string[]): Found<T> | undefined;
}

export interface Found<T> {
  readonly items: readonly T[];
  /** Which part of the word the pattern took; parts that do not overlap can both count. */
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
}

/** Returns the table of the patterns; of equal patterns all items are kept. */
export function createPatternTable<T>(entries: Iterable<readonly [pattern: string, item: T]>): PatternTable<T> {
  const exact = new Map<string, T[]>();
  const prefixes = new Map<string, T[]>();
  const suffixes = new Map<string, T[]>();
  const infixes = new Map<string, T[]>();
  for (const [pattern, item] of entries) {
    const begins = pattern.endsWith('*');
    const ends = pattern.startsWith('*');
    const stem = pattern.slice(ends ? 1 : 0, begins ? -1 : undefined);
    const map = begins ? (ends ? infixes : prefixes) : ends ? suffixes : exact;
    const known = map.get(stem);
    if (known) known.push(item);
    else map.set(stem, [item]);
  }
  return { find: (forms) => findIn(forms, { exact, prefixes, suffixes, infixes }) };
}

interface Maps<T> {
  readonly exact: ReadonlyMap<string, T[]>;
  readonly prefixes: ReadonlyMap<string, T[]>;
  readonly suffixes: ReadonlyMap<string, T[]>;
  readonly infixes: ReadonlyMap<string, T[]>;
}

function findIn<T>(forms: readonly string[], maps: Maps<T>): Found<T> | undefined {
  const word = forms[0] ?? '';
  for (const form of forms) {
    const items = maps.exact.get(form) ?? maps.prefixes.get(form) ?? maps.suffixes.get(form) ?? maps.infixes.get(form);
    if (items) return { items, from: 0, to: word.length, exact: true };
  }
  let best: Found<T> | undefined;
  const offer = (items: readonly T[], from: number, to: number) => {
    if (!best || to - from > best.to - best.from) best = { items, from, to, exact: false };
  };
  for (let to = word.length; to > 0 && maps.prefixes.size > 0; to--) {
    const items = maps.prefixes.get(word.slice(0, to));
    if (!items) continue;
    offer(items, 0, to);
    break;
  }
  for (const form of maps.suffixes.size > 0 ? forms : []) {
    for (let from = 0; from < form.length; from++) {
      const items = maps.suffixes.get(form.slice(from));
      if (!items) continue;
      offer(items, from, word.length);
      break;
    }
  }
  for (const [stem, items] of maps.infixes) {
    const from = word.indexOf(stem);
    if (from >= 0) offer(items, from, from + stem.length);
  }
  return best;
}

/** Returns a function that works out its answer once for each object and keeps it as long as the object is there. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}

/** The titles of a draft are asked for again at every edit; so many fit the largest. */
const MOST_TEXTS = 5000;

/** The same for short texts, such as titles, and for languages. */
export function oncePerText<V, K extends string = string>(make: (text: K) => V): (text: K) => V {
  const made = new Map<K, { readonly value: V }>();
  return (text) => {
    let known = made.get(text);
    if (known !== undefined) return known.value;
    if (made.size >= MOST_TEXTS) made.clear();
    made.set(text, (known = { value: make(text) }));
    return known.value;
  };
}

/** Returns a function that makes a value anew only when it is asked for another key than last time. */
export function keepingLast<V>(): (key: string, make: () => V) => V {
  let last: { readonly key: string; readonly value: V } | undefined;
  return (key, make) => {
    if (last?.key !== key) last = { key, value: make() };
    return last.value;
  };
}

/** Returns what makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Returns a function that reads the items of one list after another, such as the segments of the versions of a draft.
 * What stands before and behind the items that changed is taken over without a look-up for each. The answers are the
 * same object as long as all items are the same.
 */
export function oncePerItem<T, V>(read: (item: T) => V): (items: readonly T[]) => readonly V[] {
  let last: { readonly items: readonly T[]; readonly values: readonly V[] } = { items: [], values: [] };
  return (items) => {
    const { before, after } = sameEnds(last.items, items);
    if (before === items.length && before === last.items.length) return last.values;
    const values = last.values.slice(0, before);
    for (const item of items.slice(before, items.length - after)) values.push(read(item));
    for (let index = last.values.length - after; index < last.values.length; index++) {
      values.push(last.values[index] as V);
    }
    last = { items, values };
    return values;
  };
}

/** Returns how many items two lists share at their beginnings and, without counting any twice, at their ends. */
function sameEnds<T>(a: readonly T[], b: readonly T[]): { before: number; after: number } {
  const limit = Math.min(a.length, b.length);
  let before = 0;
  while (before < limit && a[before] === b[before]) before++;
  let after = 0;
  while (after < limit - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++;
  return { before, after };
}

/** Returns whether two lists hold the same items. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

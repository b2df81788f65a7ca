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

/** Returns what makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

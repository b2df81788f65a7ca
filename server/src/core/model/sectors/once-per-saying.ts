import type { Draft } from '../types.js';

/**
 * Returns a function that works out its answer about a section once for all versions of a draft in which the section
 * says the same. The answer must hold wherever the section stands and whatever the rest of the draft says.
 */
export function oncePerSaying<V>(make: (draft: Draft, section: number) => V): (draft: Draft, section: number) => V {
  const made = new WeakMap<object, { readonly value: V }>();
  return (draft, section) => {
    const saying = draft.sayingOf(section);
    let known = made.get(saying);
    if (known === undefined) made.set(saying, (known = { value: make(draft, section) }));
    return known.value;
  };
}

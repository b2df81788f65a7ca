/** Returns a test of whether a word is one of the terms in another inflection, or the adjective of a quality among them; all are folded. */
export function termTest(terms: Iterable<string>): (word: string) => boolean {
  const exact = new Set<string>();
  // Inflected words share their first letters, so a word is compared with few of many terms.
  const inflected = new Map<string, Set<string>>();
  for (const term of terms) {
    exact.add(term);
    for (const form of [term, adjectiveOf(term)]) {
      if (form.length < SHORTEST_INFLECTED) continue;
      const key = form.slice(0, SHARED);
      const known = inflected.get(key);
      if (known) known.add(form);
      else inflected.set(key, new Set([form]));
    }
  }
  return (word) => {
    if (exact.has(word)) return true;
    const forms = inflected.size === 0 ? undefined : inflected.get(word.slice(0, SHARED));
    if (forms) for (const form of forms) if (isInflected(form, word)) return true;
    return false;
  };
}

/** Letters that all inflections of a word share, and the length of the shortest word that is inflected. */
const SHARED = 4;
const SHORTEST_INFLECTED = 5;

/** Inflection changes the end of a word only: "leefbaar", "leefbare", "leefbaarheid". */
function isInflected(term: string, word: string): boolean {
  const stem = Math.max(SHARED, term.length - 3);
  return word.length >= stem && word.length <= term.length + 4 && term.slice(0, stem) === word.slice(0, stem);
}

/** Glossaries define qualities, and drafts promise what has them: "leefbaarheid", "leefbare"; "sustainability", "sustainable". */
function adjectiveOf(term: string): string {
  return term.replace(/(?<=[a-z]{4})(?:heid|heden|ness)$/, '').replace(/(?<=[a-z]{3})ility$/, 'le');
}

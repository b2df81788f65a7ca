/**
 * Returns a word as the matcher compares it: as the tokenizer spells it, and without hyphens,
 * so that "co-creatie" and "cocreatie" are one word.
 */
export function spelled(word: string): string {
  if (PLAIN.test(word)) return word;
  const folded = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
  return withoutHyphens(folded);
}

/** Returns a normalised word without its inner hyphens. */
export function withoutHyphens(word: string): string {
  return word.length > 1 && word.includes('-') ? word.replaceAll('-', '') : word;
}

const PLAIN = /^[a-z]+$/;

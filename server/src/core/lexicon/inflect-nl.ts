/** Returns the inflected form, comparatives and superlatives of a Dutch adjective: vitale, vitaler, vitalere, vitaalst, vitaalste. */
export function dutchAdjective(word: string): string[] {
  // "leefbaar" takes a d in the comparative; "divers" takes no second s in the superlative.
  const comparatives = word.endsWith('r') ? [`${word}der`] : stems(word).map((stem) => `${stem}er`);
  const superlative = word.endsWith('s') ? `${word}t` : `${word}st`;
  const inflected = word.endsWith('e') ? [] : stems(word).map((stem) => `${stem}e`);
  return [...inflected, ...comparatives.flatMap((form) => [form, `${form}e`]), superlative, `${superlative}e`];
}

/** Returns the regular plurals of a Dutch noun. */
export function dutchPlural(word: string): string[] {
  const plurals = [`${word}s`, `${word}'s`];
  if (word.endsWith('heid')) return [...plurals, `${word.slice(0, -3)}eden`];
  if (word.endsWith('e')) plurals.push(`${word}n`, `${word}en`);
  return [...plurals, ...stems(word).map((stem) => `${stem}en`)];
}

const LONG = /([^aeiou]|^)?([aeou])\2([bcdfghjklmnpqrstvwxz])$/;
const SHORT = /(^|[^aeiou])([aeiou])([bcdfgklmnprst])$/;

/**
 * Returns the spellings of a word before an ending that begins with a vowel. An open syllable writes its long vowel once (vitaal, vitale),
 * a short vowel doubles the consonant after it (snel, snelle), f and s may become v and z (actief, actieve; serieus, serieuze).
 * Whether the last syllable has the stress cannot be seen, so the doubled and the single consonant are both made (nodig, nodige).
 */
function stems(word: string): string[] {
  const plain = LONG.test(word) ? word.replace(LONG, '$1$2$3') : word;
  const found = [plain];
  if (plain === word && SHORT.test(word)) found.push(word + word.slice(-1));
  const voiced = plain.replace(/f$/, 'v').replace(/([aeiouy])s$/, '$1z');
  if (voiced !== plain) found.push(voiced);
  return found;
}

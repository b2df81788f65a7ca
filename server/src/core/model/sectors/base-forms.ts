import type { Language } from '../../language/types.js';

/** Returns the word and what it may be an inflection of; wrong guesses do no harm, since only listed words count. */
export function baseForms(word: string, language: Language): string[] {
  const forms = new Set([word]);
  const add = language === 'nl' ? addDutch : addEnglish;
  add(word, forms);
  return [...forms];
}

const VOWELS = 'aeou';
const ALL_VOWELS = 'aeiou';

function addDutch(word: string, forms: Set<string>): void {
  if (word.endsWith("'s")) forms.add(word.slice(0, -2));
  else if (word.endsWith('s') && word.length > SHORTEST) forms.add(word.slice(0, -1));
  if (word.endsWith('en') && word.length > SHORTEST) addStems(word.slice(0, -2), forms);
  else if (word.endsWith('e') && word.length > SHORTEST) addStems(word.slice(0, -1), forms);
}

const SHORTEST = 3;

/**
 * An ending makes Dutch spelling double a consonant, halve a vowel or voice an s or f: "bossen", "bomen", "huizen". A
 * stressed a, o or u before one consonant is always a halved one, so "halen" is no form of "hal".
 */
function addStems(stem: string, forms: Set<string>): void {
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2) ?? '';
  const voiceless = last === 'z' ? 's' : last === 'v' ? 'f' : last;
  const isSingleVowel =
    VOWELS.includes(before) && !ALL_VOWELS.includes(stem.at(-3) ?? '') && !ALL_VOWELS.includes(last);
  if (isSingleVowel) forms.add(stem.slice(0, -1) + before + voiceless);
  if (isSingleVowel && before !== 'e') return;
  forms.add(stem);
  if (last === before && !ALL_VOWELS.includes(last)) forms.add(stem.slice(0, -1));
  if (voiceless !== last) forms.add(stem.slice(0, -1) + voiceless);
}

function addEnglish(word: string, forms: Set<string>): void {
  if (word.endsWith("'s")) forms.add(word.slice(0, -2));
  if (word.endsWith("s'")) forms.add(word.slice(0, -1));
  if (!word.endsWith('s') || word.endsWith('ss')) return;
  forms.add(word.slice(0, -1));
  if (word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) forms.add(word.slice(0, -2));
}

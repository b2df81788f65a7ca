import type { Language } from '../../language/types.js';

/** Returns the word and what it may be an inflection of; wrong guesses do no harm, since only listed words count. */
export function baseForms(word: string, language: Language): string[] {
  const forms = new Set([word]);
  const add = language === 'nl' ? addDutch : addEnglish;
  add(word, forms);
  return [...forms];
}

const VOWELS = 'aeou';

function addDutch(word: string, forms: Set<string>): void {
  if (word.endsWith("'s")) forms.add(word.slice(0, -2));
  else if (word.endsWith('s') && word.length > SHORTEST) forms.add(word.slice(0, -1));
  if (word.endsWith('en') && word.length > SHORTEST) addStems(word.slice(0, -2), forms);
  else if (word.endsWith('e') && word.length > SHORTEST) addStems(word.slice(0, -1), forms);
}

const SHORTEST = 3;

/** An ending makes Dutch spelling double a consonant, halve a vowel or voice an s or f: "bossen", "bomen", "huizen". */
function addStems(stem: string, forms: Set<string>): void {
  forms.add(stem);
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2) ?? '';
  if (last === before && !VOWELS.includes(last)) forms.add(stem.slice(0, -1));
  const voiceless = last === 'z' ? 's' : last === 'v' ? 'f' : last;
  if (voiceless !== last) forms.add(stem.slice(0, -1) + voiceless);
  const isSingleVowel = VOWELS.includes(before) && before !== stem.at(-3);
  if (isSingleVowel) forms.add(stem.slice(0, -1) + before + voiceless);
}

function addEnglish(word: string, forms: Set<string>): void {
  if (word.endsWith("'s")) forms.add(word.slice(0, -2));
  if (word.endsWith("s'")) forms.add(word.slice(0, -1));
  if (!word.endsWith('s') || word.endsWith('ss')) return;
  forms.add(word.slice(0, -1));
  if (word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) forms.add(word.slice(0, -2));
}

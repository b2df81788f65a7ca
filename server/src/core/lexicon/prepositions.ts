import type { Vocabulary } from '../language/index.js';
import type { PrepositionPart } from './program.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';

/** Returns a function that gives a preposition with the pronominal adverbs that can take its place. */
export function prepositionsOf(
  data: LanguageData,
  vocabulary: Vocabulary,
): (word: string) => Omit<PrepositionPart, 'follow'> {
  const forms = pronominalForms(data);
  const stems = data.classes['pronominal_stems'] ?? [];
  return (text) => {
    const word = spelled(text);
    const inCompound = forms.get(word);
    const pronominal =
      inCompound === undefined ? [] : stems.map((stem) => vocabulary.idOf(`${String(stem)}${inCompound}`));
    const stranded = inCompound === undefined || inCompound === word ? -1 : vocabulary.idOf(inCompound);
    return { kind: 'preposition', bare: vocabulary.idOf(word), pronominal: new Set(pronominal), stranded };
  };
}

/** The class is a map from a preposition to its form in a compound. */
function pronominalForms(data: LanguageData): ReadonlyMap<string, string> {
  const forms: unknown = data.classes['pronominal'];
  if (typeof forms !== 'object' || forms === null || Array.isArray(forms)) return new Map();
  return new Map(Object.entries(forms).map(([word, form]) => [spelled(word), String(form)]));
}

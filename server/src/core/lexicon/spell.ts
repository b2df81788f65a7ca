import { createTextRules, tokenize, type TextRules, type Vocabulary } from '../language/index.js';
import type { Spell } from './pattern.js';
import { withoutHyphens } from './spelling.js';
import type { LanguageData } from './types.js';

/** Returns how the words of a pattern are cut: as the tokenizer cuts them in a text, and hyphenated words in two as well. */
export function createSpell(data: LanguageData, vocabulary: Vocabulary): Spell {
  // Most words of a lexicon are plain, and the rules are only needed for the others.
  let rules: TextRules | undefined;
  return (word) => {
    if (PLAIN.test(word)) return [[word]];
    rules ??= createTextRules(vocabulary, [data]);
    const { tokens } = tokenize([{ start: 0, prose: word }], rules);
    // A phrase goes on across commas, in a pattern as in a text.
    const words = [...tokens.word].map((id) => vocabulary.wordOf(id)).filter((part) => part !== ',');
    const whole = words.map(withoutHyphens);
    const parts = words.flatMap((part) => (part.length > 1 ? part.split('-').filter((piece) => piece !== '') : [part]));
    return parts.length > whole.length ? [whole, parts] : [whole];
  };
}

const PLAIN = /^[a-z]+$/;

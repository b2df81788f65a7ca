/** Returns whether a word of a text is a defined term in another inflection, or the adjective of a defined quality; both are folded. */
export function isSameTerm(term: string, word: string): boolean {
  return term === word || isInflected(term, word) || isInflected(adjectiveOf(term), word);
}

/** Inflection changes the end of a word only: "leefbaar", "leefbare", "leefbaarheid". */
function isInflected(term: string, word: string): boolean {
  const stem = Math.max(4, term.length - 3);
  return (
    term.length > 4 &&
    word.length >= stem &&
    word.length <= term.length + 4 &&
    term.slice(0, stem) === word.slice(0, stem)
  );
}

/** Glossaries define qualities, and drafts promise what has them: "leefbaarheid", "leefbare"; "sustainability", "sustainable". */
function adjectiveOf(term: string): string {
  return term.replace(/(?<=[a-z]{4})(?:heid|heden|ness)$/, '').replace(/(?<=[a-z]{3})ility$/, 'le');
}

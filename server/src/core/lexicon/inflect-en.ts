/** Returns comparative, superlative and adverb of an English adjective: greener, greenest, greenly. */
export function englishAdjective(word: string): string[] {
  return [...stems(word).flatMap((stem) => [`${stem}er`, `${stem}est`]), ...adverbs(word)];
}

/** Returns the regular plurals of an English noun. */
export function englishPlural(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return [`${word}es`, `${word}s`];
  if (/fe?$/.test(word)) return [`${word}s`, word.replace(/fe?$/, 'ves')];
  return [`${word}s`];
}

function stems(word: string): string[] {
  if (word.endsWith('e')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i`];
  // Only short words double their last consonant (big, bigger), but a longer one that does not exist does no harm.
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(word)) return [word, word + word.slice(-1)];
  return [word];
}

function adverbs(word: string): string[] {
  if (word.endsWith('ic')) return [`${word}ally`, `${word}ly`];
  if (word.endsWith('le')) return [`${word.slice(0, -1)}y`, `${word}ly`];
  if (word.endsWith('ll')) return [`${word}y`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ily`];
  return [`${word}ly`];
}

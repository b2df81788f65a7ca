import { makeDoc, makeProse } from './drafts.mjs';

/**
 * Texts on which tools for Markdown are known to take longer and longer: each makes about so many bytes.
 * Time must grow no faster than they do.
 */
export const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'ordinary document': (bytes) => makeDoc('nl', bytes, 3),
  'one paragraph, one line': (bytes) => makeProse('nl', bytes, 3).replace(/\n+/g, ' '),
  'one paragraph, wrapped lines': (bytes) =>
    makeProse('nl', bytes, 3)
      .replace(/\n+/g, ' ')
      .replace(/(.{60,80}) /g, '$1\n'),
  'plain paragraphs only': (bytes) => makeProse('nl', bytes, 3),
  'one long flat list': (bytes) => numbered(bytes, (index) => `- item ${index} over beleid\n`),
  'nested list': (bytes) => numbered(bytes, (index) => `${'  '.repeat(index % 60)}- x\n`),
  'nested quotes': (bytes) => `${'>'.repeat(bytes)} a`,
  'nested list on one line': (bytes) => `${repeated('- ', bytes)}a`,
  definitions: (bytes) => numbered(bytes, (index) => `[a${index}]: /u${index}\n`),
  'references without definitions': (bytes) => numbered(bytes, (index) => `Zie [a${index}][] en [a${index % 7}].\n\n`),
  'footnotes and their calls': (bytes) => numbered(bytes, (index) => `Zin[^${index}].\n\n[^${index}]: noot\n\n`),
  'one big table': (bytes) =>
    `| a | b | c |\n|---|---|---|\n${numbered(bytes, (index) => `| ${index} | beleid ${index} | x |\n`)}`,
  'unmatched [': (bytes) => repeated('[', bytes),
  'unmatched [a': (bytes) => repeated('[a ', bytes),
  'unmatched ![a': (bytes) => repeated('![a', bytes),
  '[a](': (bytes) => repeated('[a](', bytes),
  '[a](b "': (bytes) => repeated('[a](b "', bytes),
  'unmatched *a': (bytes) => repeated('*a ', bytes),
  'a** b': (bytes) => repeated('a** b ', bytes),
  '*a _b': (bytes) => repeated('*a _b ', bytes),
  '*a [b* c': (bytes) => repeated('*a [b* c ', bytes),
  _a_: (bytes) => repeated('_a_ ', bytes),
  'a*a_a': (bytes) => repeated('a*a_a ', bytes),
  'unmatched <': (bytes) => repeated('<', bytes),
  '<a': (bytes) => repeated('<a ', bytes),
  'runs of backticks': (bytes) => numbered(bytes, (index) => `${'`'.repeat((index % 50) + 1)}a `),
  'entities without end': (bytes) => repeated('&a ', bytes),
  'bare addresses': (bytes) => numbered(bytes, (index) => `www.voorbeeld${index}.example/pad `),
  'mail addresses': (bytes) => repeated('a@b.c ', bytes),
  'hard breaks': (bytes) => repeated('woord  \n', bytes),
  'headings only': (bytes) => numbered(bytes, (index) => `## Kop ${index}\n\n`),
  'blank lines': (bytes) => repeated('\n', bytes),
  'unclosed fence': (bytes) => `\`\`\`\n${repeated('een twee\n', bytes)}`,
  'unclosed comment': (bytes) => `<!--\n${repeated('een twee\n\n', bytes)}`,
  'unclosed comments in words': (bytes) => repeated('een <!-- ', bytes),
  'quote of many lines': (bytes) => repeated('> een *twee* drie\n', bytes),
  'lazy lines': (bytes) => `> een\n${repeated('twee\n', bytes)}`,
  'a wide table': (bytes) => `${repeated('|a', bytes / 2)}\n${repeated('|-', bytes / 2)}\n`,
  'fences in a list': (bytes) => repeated('- a\n  ```\n  x\n  ```\n', bytes),
};

function repeated(piece: string, bytes: number): string {
  return piece.repeat(Math.max(1, Math.floor(bytes / piece.length)));
}

function numbered(bytes: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const next = piece(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}

import fc from 'fast-check';

/** What lines begin with, plain beginnings more often than others. */
export const STARTS: readonly string[] = [
  ...['', '', '', '', ' ', '  ', '   ', '    ', '\t', '     '],
  ...['> ', '>', '>\t', '>  ', '- ', '* ', '+ ', '-', '-\t', '-   ', '-     ', '  - ', '    - '],
  ...['1. ', '2. ', '10) ', '1.', '- [ ] ', '- [x] ', '[ ] '],
  ...['# ', '## ', '###### ', '```', '~~~', '````', '---', '--', '===', '==', '***', '- - -'],
  ...['<!-- ', '<div>', '</div>', '<b>', '<x a="b">', '<?', '<![CDATA[', '<script>'],
  ...['[a]: ', '[b]: /u "t"', '[^1]: ', '[^x]:', '| ', '|-|-|', '|---|', '---|---', ':-'],
];

/** What stands inside lines. */
export const INSIDES: readonly string[] = [
  ...['a', 'b c', 'woord', ' ', '  ', '1', 'é', '\u00a0', '“', '.', ',', ':', '!', '"', "'", '(', ')', '\t', '\0'],
  ...['*', '**', '_', '__', '*a*', '**b**', '_a_', '*a _b_*', '`', '``', '`c`', '~', '~~', '~~d~~'],
  ...['[', ']', '[]', '[a]', '[b]', '[b][]', '[a][b]', '[a](b)', '(/u "t")', ']: /u', '[x]'],
  ...['[^1]', '[^x]', '![a](b)', '![', '&amp;', '&', '\\', '\\*', '\\\n', '|', '\\|'],
  ...['<', '>', '<b>', '</b>', '<http://a.b>', '<!-- c -->', '-->', '#', ' #', '{#a}'],
  ...['http://a.b', 'https://a.nl/b_c', 'www.a.b', 'a@b.nl'],
];

export const LINE_ENDS: readonly string[] = [
  ...['\n', '\n', '\n', '\n', '\n', '\n\n', '\n\n', '\n \n', '\n\n\n', '\r\n', '\r\n\r\n', '\n>\n', '\r'],
];

/** Which part of Markdown a random text exercises most. */
export type Emphasis = 'blocks' | 'words' | 'both';

const LONGEST: Readonly<Record<Emphasis, { starts: number; insides: number; lines: number }>> = {
  blocks: { starts: 3, insides: 1, lines: 7 },
  words: { starts: 0, insides: 7, lines: 4 },
  both: { starts: 3, insides: 6, lines: 5 },
};

/** Random Markdown that is dense with marks, line beginnings and blank lines. */
export function markdown(emphasis: Emphasis): fc.Arbitrary<string> {
  const { starts, insides, lines } = LONGEST[emphasis];
  const line = fc
    .tuple(
      fc.array(fc.constantFrom(...STARTS), { maxLength: starts }),
      fc.array(fc.constantFrom(...INSIDES), { maxLength: insides }),
      fc.constantFrom(...LINE_ENDS),
    )
    .map(([start, inside, end]) => start.join('') + inside.join('') + end);
  return fc.array(line, { minLength: 1, maxLength: lines }).map((all) => all.join(''));
}

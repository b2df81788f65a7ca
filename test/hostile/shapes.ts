/** Drafts that are nothing but one thing, as long as is asked for. */
export type Shape = (length: number) => string;

const many =
  (piece: string): Shape =>
  (length) =>
    piece.repeat(Math.ceil(length / piece.length));

function numbered(piece: (index: number) => string, before = ''): Shape {
  return (length) => {
    const pieces = [before];
    for (let index = 0, size = 0; size < length; index++) {
      const next = piece(index);
      pieces.push(next);
      size += next.length;
    }
    return pieces.join('');
  };
}

const VAGUE = 'Wij zetten zoveel mogelijk in op groen.';

export const SHAPES: Readonly<Record<string, Shape>> = {
  'one sentence': many('wij zetten zoveel mogelijk in op groen en '),
  'one word': many('abcdefghij'),
  'vague sentences in one line': many(`${VAGUE} `),
  'suppressions of the next line': many(`<!-- visielint-disable-next-line -- reden: x -->\n${VAGUE}\n\n`),
  'suppressions that never end': many(`<!-- visielint-disable -- reden: x -->\n\n${VAGUE}\n\n`),
  'suppressions that end at once': many('<!-- visielint-disable wish-list -- x -->\n\n<!-- visielint-enable -->\n\n'),
  'suppressions of sections': many(`## Kop\n\n<!-- visielint-disable-section -- reden: x -->\n\n${VAGUE}\n\n`),
  'a long list': numbered((index) => `- Punt ${index} over beleid\n`),
  'a list of lists': many('- punt\n  - een\n  - twee\n'),
  'lists with text between': many('- punt\n\ntekst\n\n'),
  'a nested list': numbered((index) => `${'  '.repeat(index % 60)}- x\n`),
  headings: numbered((index) => `## Thema ${index}\n\nWij bouwen ${index} huizen.\n\n`),
  'headings of all levels': numbered((index) => `${'#'.repeat(1 + (index % 6))} Kop ${index}\n\n`),
  'themes with owners': numbered((index) => `### Thema ${index}\n\n**Eigenaar:** Afdeling ${index}\n\nTekst.\n\n`),
  'one theme again and again': many('### Wonen\n\n**Eigenaar:** GGD\n\nTekst.\n\n'),
  'labels in one paragraph': many('Eigenaar: GGD\n'),
  'bold labels in one paragraph': many('**Eigenaar** GGD\n'),
  'bold words in one paragraph': many('**woord** en\n'),
  'labels with definitions in one paragraph': many('Eigenaar\n: GGD\n'),
  'labels in paragraphs': many('Eigenaar: GGD\n\n'),
  'labels in one comment': (length) => `<!--\n${many('eigenaar: GGD\n')(length)}-->\n`,
  'a label with a long list': numbered((index) => `- Afdeling ${index}\n`, 'Eigenaars:\n'),
  'a label with a long line': numbered((index) => `Afdeling ${index}; `, '**Eigenaars:** '),
  'a long table of labels': numbered((index) => `| Eigenaar | Afdeling ${index} |\n`, '| Thema | Wonen |\n|---|---|\n'),
  'labels of the table': many('Vaststelling: 31 november 2026\n\nBestuur: college, raad\n\n'),
  'one owner of many themes': (length) => {
    const parties = 'tafel:\n  partijen:\n    - { naam: GGD }\n';
    return `---\n${parties}---\n\n${numbered((index) => `### Thema ${index} en zo\n\n**Eigenaar:** Afdeling\n\n`)(length)}`;
  },
  'a long table': numbered((index) => `| Thema ${index} | GGD |\n`, '| Thema | Eigenaar |\n|---|---|\n'),
  'a wide table': (length) => `|${' a |'.repeat(length / 8)}\n|${'---|'.repeat(length / 8)}\n`,
  parties: numbered(
    (index) => `| Afdeling ${index} | b | c | d |\n`,
    '| Partij | Belang | Vertegenwoordiger | Mandaat |\n|---|---|---|---|\n',
  ),
  'a register of parties in front matter': (length) => {
    const parties = numbered(
      (index) => `    - { naam: "Afdeling ${index}, Wonen en Milieu", afkorting: [A${index}] }\n`,
      '---\ntafel:\n  partijen:\n',
    );
    const themes = numbered((index) => `### Thema ${index}\n\n**Eigenaars:** Afdeling ${index} en A${index + 9}\n\n`);
    return `${parties(length / 2)}---\n\n${themes(length / 2)}`;
  },
  questions: numbered((index) => `Wie betaalt plan ${index}? Dat besluit het college.\n\n`),
  'definitions of words': numbered((index) => `Onder begrip${index} verstaan wij de kwaliteit van iets.\n\n`),
  'definitions of links': numbered((index) => `[n${index}]: https://x.nl/${index}\n`),
  'calls of footnotes': numbered((index) => `woord[^${index}] `),
  tensions: many('Tussen wonen en natuur bestaat spanning.\n\n'),
  comments: many('<!-- eigenaar: GGD -->\n\n'),
  'accents of their own': many('e\u0301'),
  joiners: many('a\u200d'),
  'broken words': many('woon\u00ad\n'),
  abbreviations: many('o.a. '),
  quotations: many('‘zoveel mogelijk’ '),
};

/** Front matter that asks more of a reader than it says. */
export const YAML_SHAPES: Readonly<Record<string, Shape>> = {
  'open lists': (length) => `a: ${'['.repeat(length)}`,
  'open maps': (length) => `a: ${'{a: '.repeat(length / 4)}`,
  'nested items': many('- '),
  'nested keys': many('? '),
  'colons in a row': many('a: '),
  anchors: numbered((index) => `k${index}: &a${index} x\n`),
  aliases: numbered((index) => `k${index}: *a\n`, 'a: &a x\n'),
  'merged maps': many('<<: *a\n'),
  'keys that come twice': many('titel: x\n'),
  documents: many('---\n'),
  tags: (length) => `a: ${'!x '.repeat(length / 3)}`,
  brackets: many('}'),
  themes: many('  - { titel: Wonen, eigenaren: [GGD] }\n'),
  bombs: (length) =>
    `a0: &a0 [x, x]\n${Array.from({ length: length / 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}`,
};

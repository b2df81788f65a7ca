/** Pieces from which random drafts are made. */

export const HEADINGS: readonly string[] = [
  ...['# Omgevingsvisie Haverdam', '# Vision for Calderwick', "## Thema's", '## Themes', '## Begrippen', '## Glossary'],
  ...['### De stad die loopt', '### Wonen', '### Mobiliteit en groen {#m}', '#### 3.2.1 Water (Waterschap, GGD)'],
  ...['### Housing', '### Places to meet [[lead: Highways]]', '## Bijlage A', '## Open vragen', '## Besluiten'],
  ...['Leefomgeving\n===', 'Het klimaat\n---', '##', '# **Visie** <b>2040</b> `x`', '## Uitvoering van de visie #'],
  ...['## Aanleiding', '## Trends', '## De tafel', '## Context', '## Decisions', '## \u202eeisiv'],
];

export const LABELLED: readonly string[] = [
  ...[
    '**Eigenaars:** Wonen en Zorg, GGD',
    'Eigenaar: n.t.b.',
    'Trekker: [naam]',
    '**Owners:** Highways; Public Health',
  ],
  ...['Lead: tbc', '**Eigenaar**: alle afdelingen', 'Opdrachtnemers:\n\n- Stadsbeheer\n- GGD', 'Owner:\n- Everyone'],
  ...['Wie betaalt dit? Dat besluit het college op 1 maart 2027.', 'Who decides? The board, before 1 May 2027.'],
  ...['Besluit: de raad kiest tussen groen en bouwen (tafel: college, uiterlijk 2025-12-31).'],
  ...['<!-- eigenaren: Wonen; Zorg -->', '<!-- owners: Highways -->', 'De GGD trekt dit thema samen met Stedenbouw.'],
  ...['Tussen wonen en natuur bestaat spanning; die keuze maken we later.', 'Zie ook [de nota](nota.md#x) en [^1].'],
  ...['[^1]: Een noot die wij waar mogelijk uitwerken.', '[nota]: https://example.org "Nota"'],
];

export const TABLES: readonly string[] = [
  '| Thema | Eigenaar |\n|---|---|\n| Wonen | Wonen en Zorg |\n| De stad die loopt | |',
  '| Partij | Belang | Vertegenwoordiger | Mandaat |\n|---|---|---|---|\n| GGD | gezondheid | X | |\n| | rust | | geen |',
  '| Theme | Highways | Health |\n|:-:|--:|---|\n| Housing | R | A |\n| Places to meet | | r, a |',
  '| Besluit | Tafel | Uiterlijk | Eigenaar | Uitkomst |\n|-|-|-|-|-|\n| Waar bouwen we? | college | 2027-03-01 | Wonen | |',
  '| Question | Table | By |\n|---|---|---|\n| Where do we \\| build? | the board | 31 February 2027 |\n| `x` | | |',
  '| a |\n|---|\n| Wij zetten waar mogelijk in op `groen` en **blauw** |',
];

export const FRONT_MATTERS: readonly string[] = [
  '---\nlang: nl\ntitel: Visie\n---\n\n',
  '---\nlang: en\nstatus: adopted\nadopted: 2026-01-01\n---\n\n',
  '---\ntafel:\n  opdracht: Maak een visie\n  opdrachtgevers: [Wethouder A, GGD]\n  partijen:\n    - { naam: Wonen, sectoren: [housing], belang: huizen }\n    - { naam: Stadsbeheer, afkorting: [SB], onderdeel van: Wonen }\n---\n\n',
  '---\ntable:\n  parties:\n    - name: Highways\n      sectors: [mobility]\n      mandate: decides\n  decisions:\n    - { question: Where?, table: board, by: 2025-02-30 }\nthemes:\n  - { title: Housing, owners: [Highways, "Health"] }\n---\n\n',
  '---\nthemas:\n  - { titel: De stad die loopt, eigenaren: &e [GGD] }\n  - { titel: Wonen, eigenaren: *e }\nvisielint:\n  regels: { escape-clause: uit }\n---\n',
  '---\nvisielint: { rules: { container-word: [hint, { atLeast: 2 }] }, __proto__: { inline: false } }\n---\n',
  '---\ntafel: [\n---\n\n',
  '---\n&a [*a, *b]: {? x : y}\n---\n',
  '---\n"titel": |\n  Visie\n\n  😀\n---\n',
  '---\n...\n',
];

/** Characters that programs stumble over: halves of pairs, joiners, marks of direction, controls, look-alikes. */
export const ODD: readonly string[] = [
  ...['\ud83d', '\ude00', '\ud83d\ude00', '👩‍👩‍👧', '🇳🇱', 'e\u0301', '\u0301', '\u200d', '\u200b', '\u00ad', '\u2060'],
  ...[
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffc',
    '\u2028',
    '\u2029',
    '\u0085',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u001b]8;;x\u0007',
  ],
  ...[
    'ﬁ',
    'İ',
    'ı',
    'ß',
    'ſ',
    'Ⅳ',
    '½',
    '²',
    'ǆ',
    '\u1e9e',
    'ĳ',
    '\u0132',
    '都市',
    'مدينة',
    '\u00a0',
    '\u3000',
    '\u2003',
  ],
  ...[
    '=SUM(A1)',
    '@team',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '](javascript:x)',
    '::error::x',
  ],
  ...['&lt;b&gt;', '&#0;', '&#x110000;', '&amp;amp;', '\\', '\t', '$$x$$', '{{x}}', '%0A', ']]>', '<!', '<?', '--!>'],
];

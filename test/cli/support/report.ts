import type { FileReport, Place, ReportedFinding, RunReport } from '../../../server/src/report/index.js';

const TEXT = [
  '# Visie',
  '',
  '## De groene stad',
  '',
  'We zetten de komende jaren vol in op een **toekomstbestendige** stad (都市 👩‍👩‍👧), waar het voor iedereen goed toeven is.',
  '',
  '## Wonen & <werken>',
  '',
  'Tekst.',
].join('\n');

const SENTENCE = TEXT.split('\n')[4] ?? '';

function at(offset: number): Place {
  const before = TEXT.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function placeOf(words: string): { start: Place; end: Place } {
  const offset = TEXT.indexOf(words);
  return { start: at(offset), end: at(offset + words.length) };
}

const BASE = {
  language: 'nl',
  evidence: [],
  missing: [],
  related: [],
  fixes: [],
  fingerprint: '0123456789abcdef',
} as const;

const FINDINGS: readonly ReportedFinding[] = [
  {
    ...BASE,
    rule: 'negotiated-nonsense',
    family: 'vague',
    severity: 'warning',
    lesson: 4,
    message: {
      seen: 'Deze toezegging houdt niemand ergens aan: ‘zetten … in op’ (lege intentie), ‘toekomstbestendige’ (containerwoord).',
      why: 'Inzet is geen resultaat. Twee afdelingen die het tegenovergestelde willen, kunnen deze zin allebei ondertekenen.',
      advice: 'Wat staat er straks, hoeveel, en wanneer is het klaar?',
    },
    ...placeOf(SENTENCE),
    evidence: [
      { signal: 'empty-intention', text: 'zetten', ...placeOf('zetten') },
      { signal: 'vague-time', text: 'de komende jaren', ...placeOf('de komende jaren') },
      { signal: 'container-word', text: 'toekomstbestendige', ...placeOf('toekomstbestendige') },
      { signal: 'false-balance', text: '都市 👩‍👩‍👧', ...placeOf('都市 👩‍👩‍👧') },
    ],
    missing: ['what', 'when'],
    section: 'De groene stad',
    sectionIndex: 1,
    excerpt: { text: SENTENCE, start: TEXT.indexOf(SENTENCE) },
  },
  {
    ...BASE,
    rule: 'theme-without-owner',
    family: 'ownership',
    severity: 'error',
    lesson: 6,
    message: {
      seen: 'Dit thema heeft geen eigenaar.',
      why: 'Zonder eigenaar staat er niemand voor.',
      advice: 'Wie staat ervoor?',
    },
    ...placeOf('## Wonen & <werken>'),
    section: 'Wonen & <werken>',
    sectionIndex: 2,
    excerpt: { text: '## Wonen & <werken>', start: TEXT.indexOf('## Wonen') },
    related: [{ message: 'Zo heet het daar.', place: placeOf('De groene stad') }],
    fixes: [
      {
        title: 'Regel voor eigenaars invoegen',
        safe: false,
        edits: [
          { span: { start: TEXT.indexOf('\n\nTekst.'), end: TEXT.indexOf('\n\nTekst.') }, text: '\n\nEigenaar: …' },
        ],
      },
    ],
  },
  {
    ...BASE,
    rule: 'unused-suppression',
    family: 'linter',
    severity: 'info',
    lesson: 0,
    message: { seen: 'This suppression silences nothing.', why: 'It will hide something.', advice: 'Remove it.' },
    language: 'en',
    ...placeOf('Tekst.'),
    section: 'Wonen & <werken>',
    sectionIndex: 2,
    excerpt: { text: 'Tekst.', start: TEXT.indexOf('Tekst.') },
  },
];

const SECTION = { words: 24, kind: 'policy', sectors: {}, sectorOnly: false } as const;

const FILE: FileReport = {
  path: 'plannen/visie, 50%.md',
  title: 'Visie',
  language: 'nl',
  unit: 'line',
  words: 1234,
  findings: FINDINGS,
  sections: [
    { ...SECTION, title: 'Visie', line: 1, level: 1, theme: false },
    { ...SECTION, title: 'De groene stad', line: 3, level: 2, theme: true, sectors: { groen: 0.75, wonen: 0.25 } },
    { ...SECTION, title: 'Wonen & <werken>', line: 7, level: 2, theme: true, sectorOnly: true, sectors: { wonen: 1 } },
  ],
  themes: [
    {
      title: 'De groene stad',
      line: 3,
      owners: [{ name: 'Stadsbeheer' }, { name: 'GGD' }],
      status: 'shared',
      commitments: 3,
      vague: 1,
    },
    { title: 'Wonen & <werken>', line: 7, owners: [], status: 'none', commitments: 0, vague: 0 },
  ],
  decisions: [
    {
      question: 'Wie wijkt er?',
      line: 5,
      table: 'college',
      by: '2027-03-01',
      owner: null,
      outcome: null,
      source: 'register',
    },
  ],
  suppressions: [],
  heat: [
    { title: 'De groene stad', line: 3, commitments: 3, vague: 1 },
    { title: 'Wonen & <werken>', line: 7, commitments: 0, vague: 0 },
  ],
  matrix: { language: 'nl', sectors: [], rows: [], gaps: [] },
};

/** A report with everything that formats have to cope with. */
export const REPORT: RunReport = { tool: { name: 'visielint', version: '1.2.3' }, files: [FILE] };

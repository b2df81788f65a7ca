import type { Language, PartyKey, SeatGap, Seats, TableRole } from '../../core/index.js';

type SeatWord =
  | PartyKey
  | TableRole
  | 'title'
  | 'commission'
  | 'commissioners'
  | 'adoption'
  | 'party'
  | 'parties'
  | 'themes'
  | 'decisions'
  | 'missing';

/** What the table says in words, so that every format says the same. */
export const SEAT_WORDS: Readonly<Record<Language, Readonly<Record<SeatWord, string>>>> = {
  nl: {
    title: 'Wie er aan tafel zit',
    commission: 'opdracht',
    commissioners: 'opdrachtgevers',
    adoption: 'vaststelling',
    chair: 'voorzitter',
    facilitator: 'procesbegeleider',
    'pen-holder': 'penvoerder',
    party: 'partij',
    parties: 'partijen',
    interest: 'belang',
    representative: 'vertegenwoordiger',
    mandate: 'mandaat',
    themes: 'thema’s',
    decisions: 'besluiten',
    missing: 'Wat ontbreekt',
  },
  en: {
    title: 'Who sits at the table',
    commission: 'commission',
    commissioners: 'commissioners',
    adoption: 'adoption',
    chair: 'chair',
    facilitator: 'facilitator',
    'pen-holder': 'pen-holder',
    party: 'party',
    parties: 'parties',
    interest: 'interest',
    representative: 'representative',
    mandate: 'mandate',
    themes: 'themes',
    decisions: 'decisions',
    missing: 'What is missing',
  },
};

/** Returns what is said of the table as a whole, as pairs of a word and a value. */
export function headInWords({ language, commission, commissioners, adoption, roles }: Seats): [string, string][] {
  const words = SEAT_WORDS[language];
  const pairs: [string, string | undefined][] = [
    [words.commission, commission],
    [words.commissioners, commissioners.length > 0 ? commissioners.join('; ') : undefined],
    [words.adoption, adoption],
    [words.chair, roles.chair],
    [words.facilitator, roles.facilitator],
    [words['pen-holder'], roles['pen-holder']],
  ];
  return pairs.flatMap(([word, value]) => (value === undefined ? [] : [[word, value] as [string, string]]));
}

/** Returns what is missing, as sentences. */
export function seatGapsInWords({ gaps, language }: Seats): string[] {
  return gaps.map((gap) => SENTENCES[language](gap));
}

const SENTENCES: Readonly<Record<Language, (gap: SeatGap) => string>> = {
  nl: (gap) => {
    const words = SEAT_WORDS.nl;
    if (gap.kind === 'role') return `Er is geen ${words[gap.role]} genoemd.`;
    if (gap.kind === 'party') return `${gap.party}: zonder ${gap.keys.map((key) => words[key]).join(', ')}.`;
    if (gap.kind === 'idle') return `${gap.party}: zit aan tafel, maar is nergens eigenaar van.`;
    if (gap.kind === 'theme') return `${gap.theme}: zonder eigenaar.`;
    if (gap.kind === 'absent') return `${gap.owner}: eigenaar van ${gap.themes.join('; ')}, maar niet aan tafel.`;
    return ABSENT_NL[gap.kind];
  },
  en: (gap) => {
    const words = SEAT_WORDS.en;
    if (gap.kind === 'role') return `No ${words[gap.role]} is named.`;
    if (gap.kind === 'party') return `${gap.party}: without ${gap.keys.map((key) => words[key]).join(', ')}.`;
    if (gap.kind === 'idle') return `${gap.party}: sits at the table, but owns nothing.`;
    if (gap.kind === 'theme') return `${gap.theme}: without an owner.`;
    if (gap.kind === 'absent') return `${gap.owner}: owner of ${gap.themes.join('; ')}, but not at the table.`;
    return ABSENT_EN[gap.kind];
  },
};

const ABSENT_NL = {
  commission: 'Er is geen opdracht genoemd.',
  commissioners: 'Er zijn geen opdrachtgevers genoemd.',
  adoption: 'Er is geen dag van vaststelling genoemd.',
  parties: 'Er zijn geen partijen genoemd.',
} as const;

const ABSENT_EN = {
  commission: 'No commission is given.',
  commissioners: 'No commissioners are named.',
  adoption: 'No day of adoption is given.',
  parties: 'No parties are named.',
} as const;

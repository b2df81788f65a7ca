import type { Language, Matrix, MatrixGap, MatrixRow } from '../../core/index.js';

/** What the matrix says in words, so that every format says the same. */
export const MATRIX_WORDS: Readonly<Record<Language, Readonly<Record<MatrixWord, string>>>> = {
  nl: {
    title: 'Thema’s en vakgebieden',
    theme: 'thema',
    file: 'bestand',
    owners: 'eigenaars',
    words: 'woorden',
    gaps: 'Wat ontbreekt',
    nobody: 'niemand',
    everybody: 'iedereen',
    noThemes: 'Er zijn geen thema’s gevonden.',
    declared: 'opgegeven, maar niet in de tekst',
    legend: 'aandeel in de vakwoorden',
    alone: 'één vakgebied aan het woord',
    empty: 'geen tekst',
    short: 'te kort om te beoordelen',
    foreign: 'in een andere taal',
    'no-terms': 'geen vakwoorden',
    long: 'te lang om als één thema te beoordelen',
  },
  en: {
    title: 'Themes and sectors',
    theme: 'theme',
    file: 'file',
    owners: 'owners',
    words: 'words',
    gaps: 'What is missing',
    nobody: 'nobody',
    everybody: 'everybody',
    noThemes: 'No themes were found.',
    declared: 'declared, but not in the text',
    legend: 'share of the sector words',
    alone: 'one sector has the floor',
    empty: 'no text',
    short: 'too short to judge',
    foreign: 'in another language',
    'no-terms': 'no sector words',
    long: 'too long to judge as one theme',
  },
};

export type MatrixWord =
  | 'title'
  | 'theme'
  | 'file'
  | 'owners'
  | 'words'
  | 'gaps'
  | 'nobody'
  | 'everybody'
  | 'noThemes'
  | 'declared'
  | 'legend'
  | 'alone'
  | NonNullable<MatrixRow['unjudged']>;

/** Shares below this are noise and stay blank. */
export const LEAST_SHOWN = 0.05;

/** Returns who answers for a theme, in words. */
export function ownersInWords({ owners, status }: MatrixRow, language: Language): string {
  if (owners.length > 0) return owners.join('; ');
  return MATRIX_WORDS[language][status === 'diffuse' ? 'everybody' : 'nobody'];
}

/** Returns the gaps as sentences. */
export function gapsInWords({ gaps, sectors, language }: Matrix): string[] {
  const label = (id: string) => lowered(sectors.find((sector) => sector.id === id)?.label ?? id);
  return gaps.map((gap) => SENTENCES[language](gap, label));
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type Sentence = (gap: MatrixGap, label: (id: string) => string) => string;

const SENTENCES: Readonly<Record<Language, Sentence>> = {
  nl: (gap, label) => {
    if (gap.kind === 'orphan') return `${gap.parties.join(', ')}: aan tafel voor ${label(gap.sector)}, in geen thema.`;
    if (gap.kind === 'unseated')
      return `${label(gap.sector)}: in ${gap.themes.join(', ')}, maar zonder partij aan tafel.`;
    if (gap.kind === 'undelivered') return `${gap.theme}: ${label(gap.sector)} is opgegeven, maar komt niet aan bod.`;
    return `${gap.sectors.map(label).join(' / ')}: vragen allebei om ${gap.scarce} en ontmoeten elkaar in geen thema.`;
  },
  en: (gap, label) => {
    if (gap.kind === 'orphan') return `${gap.parties.join(', ')}: at the table for ${label(gap.sector)}, in no theme.`;
    if (gap.kind === 'unseated')
      return `${label(gap.sector)}: in ${gap.themes.join(', ')}, but with no party at the table.`;
    if (gap.kind === 'undelivered') return `${gap.theme}: ${label(gap.sector)} is declared, but not spoken of.`;
    return `${gap.sectors.map(label).join(' / ')}: both ask for ${gap.scarce} and meet in no theme.`;
  },
};

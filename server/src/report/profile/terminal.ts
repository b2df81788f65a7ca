import type { Language, ProfiledSector, SectionProfile, SectorJoin } from '../../core/index.js';
import { createPaint, shown, wrap, type Paint } from '../terminal.js';
import { PROFILE_WORDS } from './words.js';

/** What a profile is printed with. */
export interface ProfileTerminal {
  readonly columns: number;
  readonly color: boolean;
  /** The draft's text, from which sentences are quoted. */
  readonly text: string;
  /** Returns the 1-based line of an offset. */
  lineOf(offset: number): number;
  /** Returns a sector's name. */
  labelOf(id: string): string;
}

const BAR = 16;
const MOST_JOINS = 8;
/** Sectors below this share are noise. */
const LEAST_SHOWN = 0.02;

/** Returns the explanation of a section for a terminal: shares as bars with their words, joins and tensions. */
export function profileForTerminal(profile: SectionProfile, options: ProfileTerminal): string {
  const { columns, color } = options;
  const paint = createPaint(color);
  const words = PROFILE_WORDS[profile.language];
  const facts = [
    `${words.line} ${options.lineOf(profile.heading.start)}`,
    `${profile.words} ${words.words}`,
    ...(profile.unjudged ? [paint.yellow(words[profile.unjudged])] : []),
    ...profile.verdicts.map((verdict) => paint.yellow(words[verdict])),
  ];
  const sectors = profile.sectors.filter(({ share, declared }) => share >= LEAST_SHOWN || declared);
  const label = Math.max(0, ...sectors.map((sector) => sector.label.length));
  const lines = [
    paint.bold(shown(profile.title)),
    paint.dim(facts.join(' · ')),
    '',
    paint.bold(words.sectors),
    ...(sectors.length === 0 ? [words.none] : []),
    ...sectors.flatMap((sector) => sectorLines(sector, { label, columns, paint, language: profile.language })),
    ...listed(words.undelivered, profile.undelivered.map(options.labelOf)),
    ...listed(words.undeclared, profile.undeclared.map(options.labelOf)),
    '',
    paint.bold(words.joins),
    ...joinLines(profile, { ...options, paint }),
    '',
    paint.bold(words.tensions),
    ...tensionLines(profile, { ...options, paint }),
  ];
  return `${lines.join('\n')}\n`;
}

interface SectorLayout {
  readonly label: number;
  readonly columns: number;
  readonly paint: Paint;
  readonly language: Language;
}

function sectorLines(sector: ProfiledSector, { label, columns, paint, language }: SectorLayout): string[] {
  const filled = Math.round(sector.share * BAR);
  const bar = paint.cyan('█'.repeat(filled)) + paint.dim('·'.repeat(BAR - filled));
  const percent = `${Math.round(sector.share * 100)}%`.padStart(4);
  const declared = sector.declared ? ` (${PROFILE_WORDS[language].declared})` : '';
  const terms = sector.terms.map(({ text, weight, places }) => {
    const times = places.length > 1 ? ` ×${places.length}` : '';
    return `${shown(text).replaceAll(' ', '\u00a0')}${times} ${weight.toFixed(1)}`.replaceAll(' ', '\u00a0');
  });
  return [
    `${sector.label.padEnd(label)} ${bar}${percent}${declared}`,
    ...wrap(terms.join('  '), Math.max(20, columns - 4)).map(({ text }) =>
      paint.dim(`    ${text.replaceAll('\u00a0', ' ')}`),
    ),
  ];
}

interface Printing extends ProfileTerminal {
  readonly paint: Paint;
}

function joinLines({ joins, language }: SectionProfile, { paint, columns, text, lineOf, labelOf }: Printing): string[] {
  const words = PROFILE_WORDS[language];
  if (joins.length === 0) return [words.none];
  return perSentence(joins)
    .slice(0, MOST_JOINS)
    .flatMap(({ join, sectors }) => {
      const head = `${words[join.kind]}: ${sectors.map(labelOf).join(' + ')}`;
      const quote = shown(text.slice(join.start, join.end).replace(/\s+/g, ' '));
      return [
        `${String(lineOf(join.start)).padStart(5)}  ${head}`,
        ...wrap(quote, Math.max(20, columns - 7)).map((line) => paint.dim(`       ${line.text}`)),
      ];
    });
}

/** A sentence that joins three sectors is one place, not three. */
function perSentence(joins: readonly SectorJoin[]): { join: SectorJoin; sectors: string[] }[] {
  const found = new Map<number, { join: SectorJoin; sectors: string[] }>();
  for (const join of joins) {
    const known = found.get(join.start);
    if (!known) found.set(join.start, { join, sectors: [...join.sectors] });
    else known.sectors.push(...join.sectors.filter((sector) => !known.sectors.includes(sector)));
  }
  return [...found.values()];
}

function tensionLines({ tensions, language }: SectionProfile, { paint, columns, labelOf }: Printing): string[] {
  const words = PROFILE_WORDS[language];
  if (tensions.length === 0) return [words.none];
  return tensions.flatMap(({ tension, sectors, state }) => [
    `${sectors.map(labelOf).join(' / ')}: ${tension.scarce[language]} (${state === 'undecided' ? paint.yellow(words[state]) : words[state]})`,
    ...wrap(tension.choice[language], Math.max(20, columns - 4)).map(({ text }) => paint.dim(`    ${text}`)),
  ]);
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join(', ')}`];
}

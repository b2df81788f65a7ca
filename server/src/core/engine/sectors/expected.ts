import type { Language } from '../../language/types.js';
import type { Draft } from '../../model/types.js';
import { listed } from '../ownership/words.js';
import type { Related } from '../types.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';
import { percent, sectorName } from './words.js';

/** A sector that one would expect to meet in a section, and why. */
export interface ExpectedSector {
  readonly sector: string;
  /** What the two have to settle, when a tension between them is known. */
  readonly scarce?: string;
  readonly why: 'owner' | 'declared' | 'tension';
  /** Index of the section that speaks most of it; absent when none does. */
  readonly elsewhere?: number;
}

const MOST = 3;
/** A section speaks of a sector from this share on. */
const SPOKEN_SHARE = 0.25;

/**
 * Returns the sectors that one would expect beside those of a section: its owners', those that it declares, then those
 * with a known conflict, first the ones that the rest of the draft speaks of.
 */
export function expectedSectors(
  draft: Draft,
  section: number,
  present: readonly string[],
  language: Language,
): ExpectedSector[] {
  const { catalogue } = draft;
  const theme = draft.themes.find((one) => one.section === section);
  const owners = (theme?.owners ?? []).flatMap(({ party }) => party?.sectors ?? []);
  const named = (names: readonly string[]) => names.flatMap((name) => catalogue.idOf(name) ?? []);
  const found = new Map<string, ExpectedSector>();
  const add = (sector: string, why: ExpectedSector['why']) => {
    if (present.includes(sector) || found.has(sector)) return;
    const tension = present.flatMap((own) => catalogue.typicalTension(own, sector) ?? [])[0];
    const elsewhere = sectionAbout(draft, sector, section);
    found.set(sector, {
      sector,
      why,
      ...(tension ? { scarce: tension.scarce[language] } : {}),
      ...(elsewhere === undefined ? {} : { elsewhere }),
    });
  };
  for (const sector of named(owners)) add(sector, 'owner');
  for (const sector of named(theme?.declaredSectors ?? [])) add(sector, 'declared');
  for (const own of present) for (const sector of catalogue.rivalsOf(own)) add(sector, 'tension');
  const order = (item: ExpectedSector) => (item.why === 'tension' ? (item.elsewhere === undefined ? 2 : 1) : 0);
  return [...found.values()].sort((a, b) => order(a) - order(b)).slice(0, MOST);
}

/** What is said of a sector that no known tension leads to. */
const REASONS: Readonly<Record<Language, Readonly<Record<'owner' | 'declared', string>>>> = {
  nl: { owner: 'een van de eigenaars', declared: 'bij het thema opgegeven' },
  en: { owner: 'one of the owners', declared: 'declared with the theme' },
};

/** "groen en natuur (dezelfde grond)", joined to a list. */
export function expectedInWords(expected: readonly ExpectedSector[], draft: Draft, language: Language): string {
  return listed(
    expected.map(({ sector, scarce, why }) => {
      const reason = why === 'tension' ? scarce : REASONS[language][why];
      const name = sectorName(sector, draft.catalogue, language);
      return reason ? `${name} (${reason})` : name;
    }),
    language,
  );
}

/** Returns the sections that do speak of the expected sectors, so that a reader can go there. */
export function expectedElsewhere(expected: readonly ExpectedSector[], draft: Draft, language: Language): Related[] {
  return expected.flatMap(({ sector, elsewhere }) => {
    const section = draft.sections[elsewhere ?? -1];
    if (!section) return [];
    const share = shareOf(draft, section.index, sector);
    const name = sectorName(sector, draft.catalogue, language);
    const part = percent(share, language);
    return [
      {
        span: section.heading,
        message: language === 'nl' ? `Hier gaat ${part} over ${name}.` : `Here ${part} is about ${name}.`,
      },
    ];
  });
}

function sectionAbout(draft: Draft, sector: string, not: number): number | undefined {
  const best = leadersOf(draft)
    .get(sector)
    ?.find(({ index }) => index !== not);
  return best && best.share >= SPOKEN_SHARE ? best.index : undefined;
}

interface Leader {
  readonly index: number;
  readonly share: number;
}

const leaders = new WeakMap<Draft, ReadonlyMap<string, readonly Leader[]>>();

/** Returns the two themes that speak most of each sector; made once for a draft, since every finding asks for them. */
function leadersOf(draft: Draft): ReadonlyMap<string, readonly Leader[]> {
  const known = leaders.get(draft);
  if (known) return known;
  const found = new Map<string, readonly Leader[]>();
  for (const { index, theme } of draft.sections) {
    for (const { sector, share } of theme ? sharesOf(draft, index) : []) {
      const [first, second] = found.get(sector) ?? [];
      const here = { index, share };
      if (!first || share > first.share) found.set(sector, first ? [here, first] : [here]);
      else if (!second || share > second.share) found.set(sector, [first, here]);
    }
  }
  leaders.set(draft, found);
  return found;
}

const sharesOf = oncePerSaying((draft, index) => draft.profileOf(index).shares);

function shareOf(draft: Draft, section: number, sector: string): number {
  return draft.profileOf(section).shares.find((share) => share.sector === sector)?.share ?? 0;
}

import { soloOf, SOLO_OPTIONS, soloLimits } from '../engine/sectors/solo.js';
import type { Language } from '../language/types.js';
import type { Draft, OwnershipStatus, SectorProfile, Theme } from '../model/types.js';
import type { Span } from '../text/index.js';

/** A draft with the name that readers know it by. */
export interface NamedDraft {
  readonly file: string;
  readonly draft: Draft;
}

/** Themes by sectors: who speaks of what, who answers for it, and what is missing. */
export interface Matrix {
  readonly language: Language;
  /** The sectors in the order of the catalogue, also those that nobody speaks of. */
  readonly sectors: readonly MatrixSector[];
  readonly rows: readonly MatrixRow[];
  readonly gaps: readonly MatrixGap[];
}

export interface MatrixSector {
  readonly id: string;
  readonly label: string;
  /** Largest share in any theme. */
  readonly most: number;
}

/** One theme. */
export interface MatrixRow {
  readonly file: string;
  readonly title: string;
  /** Its heading; absent when only the front matter names the theme. */
  readonly span?: Span;
  readonly words: number;
  readonly owners: readonly string[];
  readonly status: OwnershipStatus;
  /** One for each sector, in the same order. */
  readonly cells: readonly MatrixCell[];
  /** Why the shares say too little to judge by. */
  readonly unjudged?: NonNullable<SectorProfile['unjudged']>;
  /** The only sector that the theme speaks for, if it is one. */
  readonly solo?: string;
}

export interface MatrixCell {
  /** From 0 to 1. */
  readonly share: number;
  readonly hits: number;
  readonly declared: boolean;
}

/** Something that one would expect in a vision and that no theme holds. */
export type MatrixGap =
  /** A party sits at the table for a sector that no theme speaks of. */
  | { readonly kind: 'orphan'; readonly sector: string; readonly parties: readonly string[] }
  /** Themes speak of a sector for which nobody sits at the table. */
  | { readonly kind: 'unseated'; readonly sector: string; readonly themes: readonly string[] }
  /** Two sectors with a known conflict are both spoken of, and in no theme together. */
  | { readonly kind: 'unmet'; readonly sectors: readonly [string, string]; readonly scarce: string }
  /** A theme declares a sector that its text does not speak of. */
  | { readonly kind: 'undelivered'; readonly sector: string; readonly theme: string };

/** A theme speaks of a sector from this share on; it is about it from the second one on. */
const SPOKEN = 0.08;
const ABOUT = 0.25;

/** Returns the matrix of one or more drafts of a vision. */
export function matrixOf(drafts: readonly NamedDraft[], language: Language): Matrix {
  const catalogue = drafts[0]?.draft.catalogue;
  const sectors = catalogue?.sectors ?? [];
  const rows = drafts.flatMap(({ file, draft }) => draft.themes.map((theme) => rowOf(theme, draft, file)));
  return {
    language,
    rows,
    gaps: gapsOf(rows, drafts, language),
    sectors: sectors.map(({ id, label }, at) => ({
      id,
      label: label[language],
      most: Math.max(0, ...rows.map(({ cells }) => cells[at]?.share ?? 0)),
    })),
  };
}

function rowOf(theme: Theme, draft: Draft, file: string): MatrixRow {
  const section = draft.sections[theme.section];
  const profile: SectorProfile = section
    ? draft.profileOf(section.index)
    : { shares: [], terms: [], unjudged: 'empty' };
  const declared = new Set(theme.declaredSectors.flatMap((name) => draft.catalogue.idOf(name) ?? []));
  const defaults = { share: SOLO_OPTIONS.share.default, words: SOLO_OPTIONS.words.default };
  const solo = section ? soloOf(draft, section.index, soloLimits(defaults)) : undefined;
  return {
    file,
    title: theme.title,
    ...(section ? { span: section.heading } : {}),
    words: section?.words ?? 0,
    owners: [...new Set(theme.owners.map(({ name }) => name))],
    status: theme.status,
    cells: draft.catalogue.sectors.map(({ id }) => {
      const found = profile.shares.find(({ sector }) => sector === id);
      return { share: found?.share ?? 0, hits: found?.hits ?? 0, declared: declared.has(id) };
    }),
    ...(profile.unjudged ? { unjudged: profile.unjudged } : {}),
    ...(solo ? { solo: solo.sector } : {}),
  };
}

function gapsOf(rows: readonly MatrixRow[], drafts: readonly NamedDraft[], language: Language): MatrixGap[] {
  const catalogue = drafts[0]?.draft.catalogue;
  const judged = rows.filter(({ unjudged }) => !unjudged);
  if (!catalogue || judged.length === 0) return [];
  const ids = catalogue.sectors.map(({ id }) => id);
  const shareOf = (row: MatrixRow, sector: string) => row.cells[ids.indexOf(sector)]?.share ?? 0;
  const isSpoken = (sector: string) => judged.some((row) => shareOf(row, sector) >= SPOKEN);
  const seats = seatsOf(drafts);
  const orphans = ids
    .filter((id) => seats.has(id) && !isSpoken(id))
    .map((sector): MatrixGap => ({ kind: 'orphan', sector, parties: seats.get(sector) ?? [] }));
  const unseated = ids.flatMap((sector): MatrixGap[] => {
    const about = judged.filter((row) => shareOf(row, sector) >= ABOUT).map(({ title }) => title);
    const isSeat = seats.has(sector) || catalogue.get(sector)?.connector === true;
    return seats.size === 0 || isSeat || about.length === 0 ? [] : [{ kind: 'unseated', sector, themes: about }];
  });
  const met = new Set<string>();
  const unmet = catalogue.tensions.flatMap(({ sectors }): MatrixGap[] => {
    const [a, b] = sectors;
    const key = [...sectors].sort().join();
    const both = [a, b].every((sector) => judged.some((row) => shareOf(row, sector) >= ABOUT));
    const together = judged.some((row) => shareOf(row, a) >= SPOKEN && shareOf(row, b) >= SPOKEN);
    if (!both || together || met.has(key)) return [];
    met.add(key);
    return [{ kind: 'unmet', sectors, scarce: catalogue.typicalTension(a, b)?.scarce[language] ?? '' }];
  });
  const undelivered = judged.flatMap((row) =>
    row.cells.flatMap(({ share, declared }, at): MatrixGap[] =>
      declared && share < SPOKEN ? [{ kind: 'undelivered', sector: ids[at] ?? '', theme: row.title }] : [],
    ),
  );
  return [...orphans, ...unseated, ...unmet, ...undelivered];
}

/** Returns who sits at the table for each sector. */
function seatsOf(drafts: readonly NamedDraft[]): Map<string, string[]> {
  const seats = new Map<string, string[]>();
  for (const { draft } of drafts) {
    for (const party of draft.table.parties) {
      for (const sector of party.sectors.flatMap((name) => draft.catalogue.idOf(name) ?? [])) {
        const known = seats.get(sector) ?? [];
        if (!known.includes(party.name)) seats.set(sector, [...known, party.name]);
      }
    }
  }
  return seats;
}

import { oncePer, oncePerText } from '../../model/once-per.js';
import { sectorNamesOf, type SectorNames } from '../../model/themes/sectors-of-names.js';
import { nameKey, plainWords } from '../../model/table/names.js';
import type { Party, Theme } from '../../model/types.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';
import { ownerKey, themesOfVision, type VisionContext } from './vision.js';

/** What a proposal must bring along. */
export interface Wanted {
  readonly count: number;
  /** Sectors that the theme has owners from already; another one is wanted. */
  readonly otherThan?: readonly string[];
}

/**
 * Returns parties that could own a theme, the most fitting first: those whose sectors the theme speaks of,
 * then those whose name its text holds, then those who own least. None would make the plan that of one department.
 */
export function proposeParties(theme: Theme, context: VisionContext, wanted: Wanted): Party[] {
  const { draft } = context;
  if (draft.table.register.parties.length === 0) return [];
  const themes = themesOfVision(context);
  const loads = loadsOf(themes);
  const taken = new Set(theme.owners.map(ownerKey));
  const load = (party: Party) => loads.get(nameKey(party.name)) ?? 0;
  const names = sectorNamesOf(draft.catalogue);
  const scores = sectorScores(theme, context);
  const text = theme.section < 0 ? '' : wordsIn(draft, theme.section);
  const fit = (party: Party) =>
    Math.max(0, ...names.ofParty(party).map((sector) => scores.get(sector) ?? 0)) + (isNamed(party, text) ? 0.5 : 0);
  const candidates = draft.table.register.parties
    .filter((party) => !taken.has(nameKey(party.name)) && (load(party) + 1) * 2 <= Math.max(themes.length, 2))
    .map((party, index) => ({ party, index, fit: fit(party), load: load(party) }))
    .sort((a, b) => b.fit - a.fit || a.load - b.load || a.index - b.index);
  return differing(
    candidates.map(({ party }) => party),
    wanted,
    names,
  );
}

/** How many themes each owner has. */
const loadsOf = oncePer((themes: readonly Theme[]): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  for (const { owners } of themes)
    for (const key of new Set(owners.map(ownerKey))) loads.set(key, (loads.get(key) ?? 0) + 1);
  return loads;
});

/** Takes parties so that they do not all speak for the same sector, nor belong to the same unit. */
function differing(candidates: readonly Party[], { count, otherThan = [] }: Wanted, names: SectorNames): Party[] {
  const chosen: Party[] = [];
  const sectors = new Set(otherThan);
  const units = new Set<string>();
  for (const party of candidates) {
    if (chosen.length === count) break;
    const own = names.ofOwner({ name: party.name, party });
    const unit = nameKey(party.parent ?? party.name);
    if (units.has(unit) || (own.length > 0 && own.every((sector) => sectors.has(sector)))) continue;
    chosen.push(party);
    units.add(unit).add(nameKey(party.name));
    for (const sector of own) sectors.add(sector);
  }
  return chosen;
}

function sectorScores(theme: Theme, { draft }: VisionContext): Map<string, number> {
  const { canonical } = sectorNamesOf(draft.catalogue);
  const declared = theme.declaredSectors.map((sector): [string, number] => [canonical(sector), 1]);
  if (theme.section < 0) return new Map(declared);
  const found = draft
    .profileOf(theme.section)
    .shares.map(({ sector, share }): [string, number] => [canonical(sector), share]);
  return new Map([...found, ...declared]);
}

/** Returns the plain words of a theme's text, one after another. */
const wordsIn = oncePerSaying((draft, index) => {
  const section = draft.sections[index];
  return section === undefined ? '' : ` ${plainWords(draft.text.slice(section.start, section.end)).join(' ')} `;
});

const plainName = oncePerText((name) => ` ${plainWords(name).join(' ')} `);

function isNamed(party: Party, text: string): boolean {
  return [party.name, ...party.aliases].some((name) => text.includes(plainName(name)));
}

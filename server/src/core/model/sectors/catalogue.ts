import type { Language } from '../../language/types.js';
import { normalizeTerm } from './read.js';
import { createTitleReader, type TitleReader } from './titles.js';
import type { Sector, SectorData, Tension } from './types.js';

/** The sectors that there are, by id and by the names that people give them. */
export interface SectorCatalogue {
  readonly sectors: readonly Sector[];
  readonly tensions: readonly Tension[];
  get(id: string): Sector | undefined;
  /** Returns the id of the sector that goes by a name in either language: its id, label or a title of it. */
  idOf(name: string): string | undefined;
  /** Returns the sector's name in a language; the id itself for an unknown one. */
  labelOf(id: string, language: Language): string;
  /** Returns the known tensions between two sectors. */
  tensionsBetween(a: string, b: string): readonly Tension[];
  /** Returns the tension that two sectors are best known for, if any. */
  typicalTension(a: string, b: string): Tension | undefined;
  /** Returns what a title says of its subject. */
  readTitle: TitleReader;
  /** Returns the sectors that a sector is known to be at odds with, in the order of the tensions. */
  rivalsOf(id: string): readonly string[];
}

/** Returns the catalogue of the sectors. */
export function createCatalogue(data: SectorData): SectorCatalogue {
  const { sectors, tensions } = data;
  const byId = new Map(sectors.map((sector) => [sector.id, sector]));
  const byName = new Map<string, string>();
  for (const { id, label, words } of sectors) {
    const names = [id, id.replaceAll('-', ' '), label.nl, label.en, ...words.nl.titles, ...words.en.titles];
    for (const name of names) {
      const key = normalizeTerm(name);
      if (!byName.has(key)) byName.set(key, id);
    }
  }
  const tensionsBetween = (a: string, b: string) => tensions.filter((tension) => isBetween(tension, a, b));
  return {
    sectors,
    tensions,
    get: (id) => byId.get(id),
    idOf: (name) => byName.get(normalizeTerm(name)),
    labelOf: (id, language) => byId.get(id)?.label[language] ?? id,
    readTitle: createTitleReader(data),
    tensionsBetween,
    typicalTension(a, b) {
      const between = tensionsBetween(a, b);
      return between.find(({ needs }) => !needs) ?? between[0];
    },
    rivalsOf: (id) => [...new Set(tensions.flatMap(({ sectors: [a, b] }) => (a === id ? [b] : b === id ? [a] : [])))],
  };
}

function isBetween({ sectors: [first, second] }: Tension, a: string, b: string): boolean {
  return (first === a && second === b) || (first === b && second === a);
}

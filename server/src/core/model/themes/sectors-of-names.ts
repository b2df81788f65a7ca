import type { SectorCatalogue } from '../sectors/index.js';
import { plainWords } from '../table/names.js';
import { oncePerText } from '../once-per.js';
import type { Owner, Party } from '../types.js';
import { vocabulary } from '../vocabulary.js';

/** Tells for which sectors names stand, by the catalogue of sectors and the words of units' names. */
export interface SectorNames {
  /** Returns one name for a sector that goes by several, in either language; an unknown one keeps its own. */
  canonical(sector: string): string;
  /** Returns the sectors that a party is registered with. */
  ofParty(party: Pick<Party, 'sectors'>): string[];
  /** Returns the sectors that an owner speaks for: those of the register, or those that its name tells; none if neither does. */
  ofOwner(owner: Pick<Owner, 'name' | 'party'>): readonly string[];
}

/** What is asked of a catalogue. */
export type SectorIds = Pick<SectorCatalogue, 'idOf'>;

const { units, bodies } = vocabulary;
const AROUND = new Set([...bodies.around, ...bodies.units]);
const made = new WeakMap<SectorIds, SectorNames>();

/** Returns the names of sectors as a catalogue knows them; made once for each catalogue. */
export function sectorNamesOf(catalogue: SectorIds): SectorNames {
  const known = made.get(catalogue) ?? createSectorNames(catalogue);
  made.set(catalogue, known);
  return known;
}

function createSectorNames({ idOf }: SectorIds): SectorNames {
  const canonical = oncePerText(
    (sector) => idOf(sector) ?? idOf(sector.replace(/[-_]/g, ' ')) ?? plainWords(sector).join(' '),
  );
  const ofName = oncePerText((name) => sectorsOfName(name, idOf));
  const ofParty = ({ sectors }: Pick<Party, 'sectors'>) => [...new Set(sectors.map((sector) => canonical(sector)))];
  return {
    canonical,
    ofParty,
    ofOwner({ name, party }) {
      const registered = party === undefined ? [] : ofParty(party);
      return registered.length > 0 ? registered : ofName(name);
    },
  };
}

/** "team Wonen" carries a sector's name; "Monumentenzorg" a word that only one sector uses. */
function sectorsOfName(name: string, idOf: SectorIds['idOf']): string[] {
  const words = plainWords(name);
  const bare = words.filter((word) => !AROUND.has(word)).join(' ');
  const whole = bare === '' ? undefined : idOf(bare);
  const told = units.filter(({ names }) => words.some((word) => names.some((known) => tells(word, known))));
  return [...new Set([...(whole === undefined ? [] : [whole]), ...told.map(({ sector }) => sector)])];
}

const WHOLE_WORD = 3;
const BEGINNING = 5;

function tells(word: string, known: string): boolean {
  if (known.length <= WHOLE_WORD) return word === known;
  return known.length <= BEGINNING ? word.startsWith(known) : word.includes(known);
}

import { plainWords } from '../table/names.js';
import type { Owner } from '../types.js';
import { vocabulary } from '../vocabulary.js';

const { units } = vocabulary;
const CANONICAL = new Map(
  units.flatMap(({ sector, also }) => [sector, ...also].map((name): [string, string] => [plainSector(name), sector])),
);
/** Shorter words than this must be the whole word, so that "ov" is not found in "overheid". */
const SHORTEST_BEGINNING = 4;

/** Returns one name for a sector that goes by several, in either language; an unknown one keeps its own. */
export function canonicalSector(name: string): string {
  const plain = plainSector(name);
  return CANONICAL.get(plain) ?? plain;
}

/** Returns the sectors that an owner speaks for: those of the register, or those that its name tells; none if neither does. */
export function sectorsOfOwner(owner: Pick<Owner, 'name' | 'party'>): string[] {
  const registered = owner.party?.sectors ?? [];
  if (registered.length > 0) return [...new Set(registered.map(canonicalSector))];
  return sectorsOfName(owner.name);
}

/** Returns the sectors that the words of a unit's name tell. */
export function sectorsOfName(name: string): string[] {
  const words = plainWords(name);
  return units
    .filter(({ names }) => words.some((word) => names.some((known) => tells(word, known))))
    .map(({ sector }) => sector);
}

function tells(word: string, known: string): boolean {
  return known.length < SHORTEST_BEGINNING ? word === known : word.startsWith(known);
}

function plainSector(name: string): string {
  return plainWords(name).join(' ').replace(/-/g, ' ');
}

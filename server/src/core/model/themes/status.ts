import { nameKey } from '../table/names.js';
import { isBareAuthority, nobodyIn } from '../table/diffuse.js';
import type { Owner, OwnershipStatus, Party } from '../types.js';
import type { NameContext } from './read-slot.js';

/** Returns whether ownership is shared, and how. `everybody` tells whether a slot named everyone. */
export function statusOf(owners: readonly Owner[], everybody: boolean, context: NameContext): OwnershipStatus {
  const counted = countedOwners(owners);
  const units = new Set(counted.map((owner) => unitOf(owner, counted, context)));
  if (units.size === 0) return everybody ? 'diffuse' : 'none';
  // "The province and its partners" names no one more than "its partners" does.
  if (units.size === 1) return everybody && counted.every(isUnnamed) ? 'diffuse' : 'single';
  return ofOneSector(counted, context) ? 'one-sector' : 'shared';
}

function isUnnamed({ name, party }: Owner): boolean {
  return party === undefined && isBareAuthority(name);
}

/** A portfolio holder is responsible before the council; beside those who do the work that is no second owner. */
function countedOwners(owners: readonly Owner[]): readonly Owner[] {
  const others = owners.filter((owner) => owner.role !== 'portfolio');
  return others.length > 0 ? others : owners;
}

/** Only what is known of every owner can show that they speak for one sector. */
function ofOneSector(owners: readonly Owner[], { sectors: names }: NameContext): boolean {
  const sectors = owners.map((owner) => names.ofOwner(owner));
  return sectors.every((own) => own.length > 0) && new Set(sectors.flat()).size === 1;
}

/** Returns what stands for the unit of an owner: a part of another owner, or of the same unit, is no second one. */
function unitOf(owner: Owner, owners: readonly Owner[], context: NameContext): string {
  const own = nameKey(owner.party?.name ?? owner.name);
  const above = ancestors(owner.party, context);
  const outermost = above.findLast((name) => owners.some((other) => nameKey(other.party?.name ?? other.name) === name));
  if (outermost !== undefined) return outermost;
  const [parent] = above;
  const sibling = owners.some(
    (other) =>
      other !== owner &&
      nameKey(other.party?.name ?? other.name) !== own &&
      ancestors(other.party, context)[0] === parent,
  );
  return parent !== undefined && sibling ? parent : own;
}

/** Names of the units above a party, nearest first; the whole authority is no unit. */
function ancestors(party: Party | undefined, { register, own }: NameContext): string[] {
  const names: string[] = [];
  let next = party?.parent;
  while (next !== undefined && !names.includes(nameKey(next))) {
    if (nobodyIn(next, own) !== undefined) break;
    names.push(nameKey(next));
    next = register.find(next)?.parent;
  }
  return names;
}

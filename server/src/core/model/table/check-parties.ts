import type { Conflict, Party, Placed } from '../types.js';
import { optional } from './from-data.js';
import { nameKey } from './names.js';
import { createRegister, type Register } from './register.js';

/** Returns what the register of parties says of itself that cannot be: names that two parties share, and units inside themselves. */
export function conflictsOfParties(parties: readonly Party[]): Conflict[] {
  return [...sharedNames(parties), ...cycles(createRegister(parties))];
}

function sharedNames(parties: readonly Party[]): Conflict[] {
  const holders = new Map<string, { name: string; parties: Party[] }>();
  for (const party of parties) {
    for (const name of new Set([party.name, ...party.aliases])) {
      const key = nameKey(name);
      const holder = holders.get(key) ?? { name, parties: [] };
      if (!holder.parties.includes(party)) holder.parties.push(party);
      holders.set(key, holder);
    }
  }
  return [...holders.values()]
    .filter((holder) => holder.parties.length > 1)
    .map((holder) => ({ kind: 'shared-name', subject: holder.name, places: holder.parties.map(placeOf) }));
}

/** Each circle is told once, at the party of it that comes first. */
function cycles(register: Register): Conflict[] {
  const safe = new Set<Party>();
  const found: Conflict[] = [];
  for (const party of register.parties) {
    const path: Party[] = [];
    let next: Party | undefined = party;
    while (next !== undefined && !safe.has(next) && !path.includes(next)) {
      path.push(next);
      next = next.parent === undefined ? undefined : register.find(next.parent);
    }
    if (next !== undefined && path.includes(next)) {
      found.push({ kind: 'parent-cycle', subject: next.name, places: path.slice(path.indexOf(next)).map(placeOf) });
    }
    for (const visited of path) safe.add(visited);
  }
  return found;
}

function placeOf({ name, span, file }: Party): Placed<string> {
  return { value: name, span, ...optional('file', file) };
}

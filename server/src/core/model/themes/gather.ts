import { nameKey } from '../table/names.js';
import type { Span } from '../../text/index.js';
import type { Conflict, Owner, Placed } from '../types.js';
import { optional } from '../table/from-data.js';
import { readSlot, type NameContext } from './read-slot.js';
import type { OwnerSlot } from './slot.js';

/** What all slots of one theme say together. Spans in the whole draft, or in the file of an owner. */
export interface Gathered {
  readonly owners: readonly Owner[];
  readonly diffuse: readonly Span[];
  readonly unnamed: readonly Span[];
  readonly blanks: readonly Span[];
  /** Places that contradict each other. */
  readonly conflict?: Conflict;
}

/** Slots that were written in one place, such as under the heading or in the front matter. */
export type SlotSource = readonly OwnerSlot[];

/**
 * Reads the sources of one theme. For each role the first source that names somebody counts;
 * another that names somebody else contradicts it.
 */
export function gatherOwners(title: string, sources: readonly SlotSource[], context: NameContext): Gathered {
  const readings = sources.map((slots) => slots.flatMap((slot) => readSlot(slot, context) ?? []));
  const perSource = readings.map((read) => read.flatMap((reading) => reading.owners));
  const owners: Owner[] = [];
  let conflict: Conflict | undefined;
  const filled = new Map<Owner['role'], readonly Owner[]>();
  for (const named of perSource) {
    for (const role of new Set(named.map((owner) => owner.role))) {
      const own = named.filter((owner) => owner.role === role);
      const earlier = filled.get(role);
      if (earlier === undefined) {
        filled.set(role, own);
        owners.push(...own);
      } else if (keysOf(earlier) !== keysOf(own)) {
        conflict ??= { kind: 'owners', subject: title, places: [saidAt(earlier), saidAt(own)] };
      }
    }
  }
  // Where one source names owners, another that names nobody is only behind.
  const all = readings.flat();
  return {
    owners: withoutDoubles(owners),
    diffuse: all.flatMap((reading) => reading.diffuse),
    unnamed: all.flatMap((reading) => reading.nobody),
    blanks: all.flatMap((reading) => reading.blanks),
    ...optional('conflict', conflict),
  };
}

function keysOf(owners: readonly Owner[]): string {
  return [...new Set(owners.map((owner) => nameKey(owner.name)))].sort().join('|');
}

function saidAt(owners: readonly Owner[]): Placed<string> {
  const [first] = owners;
  const last = owners.at(-1);
  const value = owners.map((owner) => owner.name).join(', ');
  const span = { start: first?.start ?? 0, end: Math.max(first?.end ?? 0, last?.end ?? 0) };
  return { value, span, ...optional('file', first?.file) };
}

const STRENGTH = { lead: 0, owner: 1, client: 2, portfolio: 3 } as const;

/** A party that stands there twice counts once, in the role in which it does most. */
function withoutDoubles(owners: readonly Owner[]): Owner[] {
  const byName = new Map<string, Owner>();
  for (const owner of owners) {
    const key = nameKey(owner.name);
    const known = byName.get(key);
    if (known === undefined || STRENGTH[owner.role] < STRENGTH[known.role])
      byName.set(key, known === undefined ? owner : { ...known, role: owner.role });
  }
  return [...byName.values()];
}

import { shift } from '../../text/index.js';
import { isThemeParent } from '../headings.js';
import type { TableSegment } from '../table/read-table.js';
import type { Section } from '../types.js';
import type { OwnerSlot } from './slot.js';

/** Where the slots of a section are looked for. */
interface SlotSegments {
  readonly segments: readonly TableSegment[];
}

/**
 * Returns the owner slots of a section: those right under its heading, else those of its sub-sections, else sentences
 * that say it outright where `sentences` allows it. Offsets in the whole draft.
 */
export function slotsOfSection(
  section: Section,
  { segments }: SlotSegments,
  sentences: boolean,
  reach: 'all' | 'own' = 'all',
): OwnerSlot[] {
  const { firstSegment, endOwnSegment, endSegment } = section;
  const end = reach === 'own' ? endOwnSegment : endSegment;
  const formal = slotsIn(segments, 'slots', [firstSegment, endOwnSegment]);
  if (formal.length > 0) return formal;
  const below = reach === 'own' ? [] : slotsIn(segments, 'slots', [endOwnSegment, end]);
  if (below.length > 0 || !sentences) return below;
  return slotsIn(segments, 'sentences', [firstSegment, end]);
}

/** Returns the sentences of a section that say outright who answers for it. Offsets in the whole draft. */
export function sentencesOfSection({ firstSegment, endSegment }: Section, { segments }: SlotSegments): OwnerSlot[] {
  return slotsIn(segments, 'sentences', [firstSegment, endSegment]);
}

/** Returns the sections whose owners serve a section too, nearest first; the document's own title is not one of them. */
export function inheritedFrom(section: Section, sections: readonly Section[]): Section[] {
  const titled = hasTitle(sections);
  const parents: Section[] = [];
  for (let at = sections[section.parent]; at !== undefined; at = sections[at.parent]) {
    if (at.index !== 0 || !titled) parents.push(at);
  }
  return parents;
}

export function moved(slot: OwnerSlot, by: number): OwnerSlot {
  return { ...slot, ...shift(slot, by), origin: slot };
}

/** Returns the slots of the segments from the first up to the end; most have none. */
function slotsIn(
  segments: readonly TableSegment[],
  kind: 'slots' | 'sentences',
  [first, end]: readonly [number, number],
): OwnerSlot[] {
  const found: OwnerSlot[] = [];
  for (let index = first; index < end; index++) {
    const segment = segments[index];
    if (segment) for (const slot of segment.slots[kind]) found.push(moved(slot, segment.start));
  }
  return found;
}

/** A first heading over everything else is the document's title, unless it is called after the themes. */
function hasTitle(sections: readonly Section[]): boolean {
  const [first] = sections;
  const last = sections.at(-1);
  if (first === undefined || last === undefined || first.level > 1 || isThemeParent(first.title)) return false;
  return first.endSegment >= last.endSegment;
}

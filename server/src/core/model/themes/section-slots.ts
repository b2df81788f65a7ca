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
  const own = segments.slice(section.firstSegment, section.endOwnSegment);
  const all = reach === 'own' ? own : segments.slice(section.firstSegment, section.endSegment);
  const formal = slotsIn(own, 'slots');
  if (formal.length > 0) return formal;
  const below = slotsIn(all, 'slots');
  if (below.length > 0 || !sentences) return below;
  return slotsIn(all, 'sentences');
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

function slotsIn(segments: readonly TableSegment[], kind: 'slots' | 'sentences'): OwnerSlot[] {
  return segments.flatMap(({ start, slots }) => slots[kind].map((slot) => moved(slot, start)));
}

/** A first heading over everything else is the document's title, unless it is called after the themes. */
function hasTitle(sections: readonly Section[]): boolean {
  const [first] = sections;
  const last = sections.at(-1);
  if (first === undefined || last === undefined || first.level > 1 || isThemeParent(first.title)) return false;
  return first.endSegment >= last.endSegment;
}

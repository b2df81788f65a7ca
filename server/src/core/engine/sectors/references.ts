import type { Draft } from '../../model/types.js';

/** Returns whether a section refers to another theme or section: by number, by title or with a link. */
export function refersElsewhere(draft: Draft, index: number): boolean {
  const section = draft.sections[index];
  if (!section) return false;
  if (draft.sentencesOf(index).some((sentence) => sentence.has('reference'))) return true;
  const segments = draft.segments.slice(section.firstSegment, section.endSegment);
  if (segments.some(({ model }) => model.blocks.some(({ links }) => links.some(({ url }) => url.startsWith('#'))))) {
    return true;
  }
  const text = draft.text.slice(section.heading.end, section.end).toLowerCase();
  return draft.sections.some(
    (other) =>
      other.index !== index &&
      other.theme &&
      other.title.length >= SHORTEST_TITLE &&
      other.title.includes(' ') &&
      text.includes(other.title.toLowerCase()),
  );
}

/** Returns whether a section says outright why it stands alone. */
export function standsAlone(draft: Draft, index: number): boolean {
  return draft.sentencesOf(index).some((sentence) => sentence.has('alone'));
}

/** Shorter titles are found in running text by chance. */
const SHORTEST_TITLE = 10;

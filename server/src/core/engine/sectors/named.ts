import type { Draft } from '../../model/types.js';

/** What a section's title is the name of. */
export type NamedAfter = { readonly kind: 'sector'; readonly sectors: readonly string[] } | { readonly kind: 'party' };

/** Praise before the name of a sector is still its name when most of the text is about it and hardly any about another. */
const MOST_OF_TEXT = 0.5;
const MUCH_OF_TEXT = 0.25;

/** Returns whether a section is named after a sector, a part of one or a unit; nothing if several can want what it names. */
export function namedAfter(draft: Draft, index: number): NamedAfter | undefined {
  const section = draft.sections[index];
  if (!section) return undefined;
  const { kind, sectors } = draft.catalogue.readTitle(section.title);
  if (kind === 'sector') return { kind: 'sector', sectors };
  if (kind === 'praised' && isMostlyAbout(draft, index, sectors)) return { kind: 'sector', sectors };
  return draft.table.register.find(section.title) ? { kind: 'party' } : undefined;
}

function isMostlyAbout(draft: Draft, index: number, sectors: readonly string[]): boolean {
  const { shares, unjudged } = draft.profileOf(index);
  if (unjudged) return false;
  const own = shares.filter(({ sector }) => sectors.includes(sector)).reduce((sum, { share }) => sum + share, 0);
  const rest = shares.filter(({ sector }) => !sectors.includes(sector));
  return own >= MOST_OF_TEXT && rest.every(({ share }) => share < MUCH_OF_TEXT);
}

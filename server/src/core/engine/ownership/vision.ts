import { nameKey } from '../../model/table/names.js';
import { titleKey } from '../../model/themes/title-key.js';
import type { Draft, Owner, Theme } from '../../model/types.js';
import type { Span } from '../../text/index.js';
import type { DraftContext } from '../types.js';

/** A draft with the others of its vision. */
export type VisionContext = Pick<DraftContext, 'draft' | 'siblings'>;

/** Returns the place that a finding about the whole draft points at: its title, or its first line. */
export function titlePlace({ text, sections, segments }: Draft): Span {
  const [section] = sections;
  if (section !== undefined) return section.heading;
  const start = segments[0]?.start ?? 0;
  const line = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + line };
}

/**
 * Returns whether this draft is the one that findings about the whole vision are reported in:
 * the one that says who sits at the table, else the one with most themes. Every file of a vision comes to the same answer.
 */
export function speaksForVision({ draft, siblings }: VisionContext): boolean {
  return siblings.every((sibling) => compare(draft, sibling) <= 0);
}

function compare(a: Draft, b: Draft): number {
  return (
    Number(saysMost(b)) - Number(saysMost(a)) ||
    b.themes.length - a.themes.length ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  );
}

/** A configuration speaks to all drafts, so only what stands in the draft itself sets it apart. */
function saysMost({ table }: Draft): boolean {
  return Object.keys(table.places).length > 0;
}

const themesByDraft = new WeakMap<Draft, { readonly siblings: readonly Draft[]; readonly themes: readonly Theme[] }>();

/** Returns the themes of all drafts of the vision, each once; put together once for all rules that ask. */
export function themesOfVision({ draft, siblings }: VisionContext): readonly Theme[] {
  const known = themesByDraft.get(draft);
  if (known?.siblings === siblings) return known.themes;
  const themes = joinedThemes(draft, siblings);
  themesByDraft.set(draft, { siblings, themes });
  return themes;
}

function joinedThemes(draft: Draft, siblings: readonly Draft[]): Theme[] {
  const titles = new Set<string>();
  const all = [draft, ...siblings].flatMap(({ themes }) => themes);
  // A theme with a section of its own goes before the same theme that front matter only names.
  const ordered = [...all.filter((theme) => theme.section >= 0), ...all.filter((theme) => theme.section < 0)];
  return ordered.filter((theme) => {
    const { words } = titleKey(theme.title);
    return !titles.has(words) && titles.add(words);
  });
}

/** Returns what an owner is told from others by: the party, or its name as written. */
export function ownerKey(owner: Pick<Owner, 'name' | 'party'>): string {
  return nameKey(owner.party?.name ?? owner.name);
}

/** Returns the theme's owners that stand in this draft itself, so that a finding can point at them. */
export function placedOwners(theme: Theme): readonly Owner[] {
  return theme.owners.filter((owner) => owner.file === undefined);
}
